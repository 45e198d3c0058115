package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** What outlives a membership: told in the same transaction when one ends. */
public interface Succession {
  /**
   * Somebody goes with the affiliation by which he was a member, or because a day is over.
   *
   * @param lastDay the membership's own last day, if it had one
   */
  Uni<Void> gone(
      Tx tx, UUID channelId, UUID affiliationId, MemberRole role, @Nullable LocalDate lastDay);

  /** A manager of the channel removed him. */
  Uni<Void> removed(Tx tx, UUID channelId, UUID affiliationId);
}

package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hashi.platform.Tx;

/** What outlives a membership: told in the same transaction when one ends. */
public interface Succession {
  /** Somebody goes with the affiliation by which he was a member. */
  Uni<Void> gone(Tx tx, UUID channelId, UUID affiliationId, MemberRole role);

  /** A manager of the channel removed him. */
  Uni<Void> removed(Tx tx, UUID channelId, UUID affiliationId);
}

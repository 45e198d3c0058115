package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hashi.identity.Caller;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody who is no member read, for a reason of its own. Asked only then, and every time it
 * lets in it records so itself.
 */
public interface SideDoor {
  /** Under which affiliation the caller may read in this channel now, null when he may not. */
  Uni<@Nullable UUID> toRead(Tx tx, Caller caller, UUID channelId);
}

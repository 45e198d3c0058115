package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.identity.Caller;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** The one door to everything in channels. A closed door looks like no door. */
@ApplicationScoped
public class ChannelAccess {
  private final ChannelStore store = new ChannelStore();

  /** Lets the caller read; fails as not found when he is no member now. */
  public Uni<Entry> toRead(Tx tx, Caller caller, UUID channelId) {
    return store.entry(tx, caller.accountId(), channelId).onItem().ifNull().failWith(NotFound::new);
  }

  /**
   * Lets the caller change something. His membership is locked until the transaction ends, so it
   * cannot be ended in between: what he writes is before his removal or is not written.
   */
  public Uni<Entry> toWrite(Tx tx, Caller caller, UUID channelId) {
    return store
        .lockMembership(tx, caller.accountId(), channelId)
        .chain(() -> toRead(tx, caller, channelId));
  }
}

package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hashi.identity.Caller;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** The one door to everything in channels. A closed door looks like no door. */
@ApplicationScoped
public class ChannelAccess {
  private final EntryStore store = new EntryStore();

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

  /**
   * Lets many change something at once, as {@link #toWrite} does for one. Left out are those who
   * are no members and those whose membership another transaction holds: nobody is waited for.
   */
  public Uni<Map<Knock, Entry>> toWriteWhereFree(Tx tx, Collection<Knock> knocks) {
    return store
        .lockFreeMemberships(tx, List.copyOf(knocks))
        .map(
            entries ->
                entries.stream()
                    .collect(
                        Collectors.toMap(
                            entry -> new Knock(new Caller(entry.accountId()), entry.channelId()),
                            Function.identity(),
                            (first, same) -> first)));
  }
}

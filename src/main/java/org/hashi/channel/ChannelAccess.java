package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hashi.identity.Caller;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;
import org.hashi.policy.Consent;
import org.jspecify.annotations.Nullable;

/** The one door to everything in channels. A closed door looks like no door. */
@ApplicationScoped
public class ChannelAccess {
  private final List<SideDoor> sideDoors;
  private final EntryStore store = new EntryStore();
  private final ChannelStore channels = new ChannelStore();

  ChannelAccess(@Any Instance<SideDoor> sideDoors) {
    this.sideDoors = sideDoors.stream().toList();
  }

  /**
   * Lets the caller read; fails as not found when he is no member now and no {@link SideDoor} lets
   * him in either.
   */
  public Uni<Entry> toRead(Tx tx, Caller caller, UUID channelId) {
    return store
        .entry(tx, caller.accountId(), channelId)
        .chain(
            entry ->
                entry != null
                    ? Uni.createFrom().item(entry)
                    : beside(tx, caller, channelId).onItem().ifNull().failWith(NotFound::new));
  }

  /** Lets a member in, and nobody by a side door: to change something, or to go on listening. */
  public Uni<Entry> asMember(Tx tx, Caller caller, UUID channelId) {
    return store.entry(tx, caller.accountId(), channelId).onItem().ifNull().failWith(NotFound::new);
  }

  private Uni<@Nullable Entry> beside(Tx tx, Caller caller, UUID channelId) {
    Uni<@Nullable UUID> affiliation = Uni.createFrom().nullItem();
    for (SideDoor door : sideDoors) {
      affiliation =
          affiliation.chain(
              let -> let != null ? Uni.createFrom().item(let) : door.toRead(tx, caller, channelId));
    }
    return affiliation.chain(
        let -> let == null ? Uni.createFrom().nullItem() : reader(tx, caller, channelId, let));
  }

  private Uni<@Nullable Entry> reader(Tx tx, Caller caller, UUID channelId, UUID affiliationId) {
    return channels
        .channel(tx, channelId)
        .map(
            channel ->
                new Entry(
                    channelId,
                    ChannelKind.of(channel.kind),
                    caller.accountId(),
                    affiliationId,
                    MemberRole.MEMBER,
                    Consent.UNCHECKED));
  }

  /**
   * Lets the caller change something. His membership is locked until the transaction ends, so it
   * cannot be ended in between: what he writes is before his removal or is not written.
   */
  public Uni<Entry> toWrite(Tx tx, Caller caller, UUID channelId) {
    return store
        .lockMembership(tx, caller.accountId(), channelId)
        .chain(() -> asMember(tx, caller, channelId));
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

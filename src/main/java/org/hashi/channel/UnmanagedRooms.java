package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.identity.StepUp;
import org.hashi.organization.Affiliations;
import org.hashi.platform.InTurn;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/**
 * Rooms whose last manager went. Who administers this server sees who is in them, and not whose
 * they are, and has one of the members manage: he lets nobody in.
 */
@ApplicationScoped
class UnmanagedRooms {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Affiliations affiliations;
  private final Members members;
  private final ChannelStore store = new ChannelStore();
  private final RoomStore rooms = new RoomStore();

  UnmanagedRooms(
      Transactions transactions, Accounts accounts, Affiliations affiliations, Members members) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.affiliations = affiliations;
    this.members = members;
  }

  Uni<List<UnmanagedRoom>> list(Caller by) {
    return transactions.writeOverseeing(
        tx ->
            accounts
                .requireAdministrator(tx, by)
                .chain(() -> rooms.unmanaged(tx))
                .chain(ids -> InTurn.each(ids, id -> room(tx, id))));
  }

  /** Has a member manage the room; not found when somebody does, or he is no member. */
  Uni<Void> appoint(Caller by, UUID channelId, UUID accountId) {
    return transactions.writeOverseeing(
        tx ->
            accounts
                .requireAdministrator(tx, by)
                .invoke(() -> StepUp.require(tx, by))
                .chain(() -> members.appoint(tx, by, channelId, accountId)));
  }

  private Uni<UnmanagedRoom> room(Tx tx, UUID channelId) {
    return store
        .members(tx, channelId)
        .chain(
            all ->
                affiliations
                    .byId(tx, all.stream().map(one -> one.affiliationId).toList())
                    .map(
                        standings ->
                            new UnmanagedRoom(
                                channelId,
                                all.stream()
                                    .map(one -> standings.person(one.affiliationId))
                                    .toList())));
  }
}

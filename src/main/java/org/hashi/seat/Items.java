package org.hashi.seat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standings;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** What the holders of a seat write down; only they read it. */
@ApplicationScoped
class Items {
  private static final int DAYS_DONE = 30;

  private final Transactions transactions;
  private final SeatAccess access;
  private final Affiliations affiliations;
  private final ItemStore store = new ItemStore();

  Items(Transactions transactions, SeatAccess access, Affiliations affiliations) {
    this.transactions = transactions;
    this.access = access;
    this.affiliations = affiliations;
  }

  /** Writes one down; returns its id. */
  Uni<UUID> write(Caller caller, UUID seatId, WriteItem item) {
    requireDay(item.kind(), item.dueOn());
    UUID id = Ids.next();
    return transactions.write(
        tx ->
            access
                .asHolder(tx, caller, seatId)
                .chain(held -> store.write(tx, id, seatId, held.affiliationId(), item))
                .replaceWith(id));
  }

  /** Writes one anew, unless somebody else has done so since it was read. */
  Uni<Void> rewrite(Caller caller, UUID seatId, UUID itemId, RewriteItem item) {
    return transactions.write(
        tx ->
            access
                .asHolder(tx, caller, seatId)
                .call(() -> store.hold(tx, seatId, itemId).invoke(known -> check(known, item)))
                .chain(held -> store.rewrite(tx, itemId, held.affiliationId(), item)));
  }

  /** What is open, and what was done within a month. */
  Uni<List<Item>> of(Tx tx, UUID seatId) {
    return store
        .of(tx, seatId, DAYS_DONE)
        .chain(
            all ->
                affiliations
                    .byId(tx, all.stream().map(ItemStore.Stored::affiliationId).toList())
                    .map(standings -> all.stream().map(one -> item(one, standings)).toList()));
  }

  private static void check(List<ItemStore.Known> found, RewriteItem item) {
    ItemStore.Known known = found.stream().findFirst().orElseThrow(NotFound::new);
    requireDay(known.kind(), item.dueOn());
    if (known.version() != item.version()) {
      throw new SeatProblem.ItemChanged();
    }
  }

  private static void requireDay(ItemKind kind, @Nullable LocalDate dueOn) {
    if (dueOn != null && kind != ItemKind.PROMISE) {
      throw new Invalid("dueOn", "期限を付けられるのは約束だけです。");
    }
  }

  private static Item item(ItemStore.Stored one, Standings standings) {
    return new Item(
        one.itemId(),
        one.kind(),
        one.title(),
        one.body(),
        one.dueOn(),
        standings.get(one.affiliationId()).name(),
        one.writtenAt(),
        one.version(),
        one.done());
  }
}

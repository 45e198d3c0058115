package org.hashi.seat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.audit.AuditTrail;
import org.hashi.channel.ChannelSummary;
import org.hashi.channel.Channels;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.organization.Organizations;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.thread.ThreadView;
import org.hashi.thread.Threads;

/**
 * What is handed over with a seat. It is read as the holder, so it shows what he may read and
 * nothing else.
 */
@ApplicationScoped
class HandoverPacks {
  private final Transactions transactions;
  private final SeatAccess access;
  private final Affiliations affiliations;
  private final Organizations organizations;
  private final Threads threads;
  private final Channels channels;
  private final Items items;
  private final AuditTrail audit;

  HandoverPacks(
      Transactions transactions,
      SeatAccess access,
      Affiliations affiliations,
      Organizations organizations,
      Threads threads,
      Channels channels,
      Items items,
      AuditTrail audit) {
    this.transactions = transactions;
    this.access = access;
    this.affiliations = affiliations;
    this.organizations = organizations;
    this.threads = threads;
    this.channels = channels;
    this.items = items;
    this.audit = audit;
  }

  /** For who holds the seat today. */
  Uni<HandoverPack> of(Caller caller, UUID seatId) {
    return transactions.snapshot(
        tx -> access.asHolder(tx, caller, seatId).chain(held -> pack(tx, caller, held)));
  }

  private Uni<HandoverPack> pack(Tx tx, Caller caller, SeatAccess.Held held) {
    return threads
        .openOf(
            tx, caller, held.holdings().stream().map(Holding::affiliationId).distinct().toList())
        .chain(
            questions ->
                cases(tx, caller)
                    .call(cases -> recorded(tx, caller, questions, cases))
                    .chain(
                        cases ->
                            items
                                .of(tx, held.seat().seatId())
                                .chain(its -> pack(tx, held, questions, cases, its))));
  }

  private Uni<List<ChannelSummary>> cases(Tx tx, Caller caller) {
    return channels
        .mine(tx, caller)
        .map(mine -> mine.stream().filter(one -> one.kind().holdsPatientData()).toList());
  }

  private Uni<HandoverPack> pack(
      Tx tx,
      SeatAccess.Held held,
      List<ThreadView> questions,
      List<ChannelSummary> cases,
      List<Item> its) {
    Seat seat = held.seat();
    return organizations
        .get(tx, seat.organizationId())
        .chain(
            organization ->
                holdings(tx, held.holdings())
                    .map(
                        holdings ->
                            new HandoverPack(
                                seat.seatId(),
                                seat.name(),
                                organization.name(),
                                tx.now(),
                                holdings,
                                questions,
                                cases,
                                its)));
  }

  private Uni<List<HoldingView>> holdings(Tx tx, List<Holding> all) {
    return affiliations
        .byId(tx, all.stream().map(Holding::affiliationId).toList())
        .map(
            standings ->
                all.stream().map(one -> HoldingView.of(one, standings, Japan.today(tx))).toList());
  }

  /** Titles of threads about patients are theirs too. */
  private Uni<Void> recorded(
      Tx tx, Caller caller, List<ThreadView> questions, List<ChannelSummary> cases) {
    Set<UUID> asked = questions.stream().map(ThreadView::channelId).collect(Collectors.toSet());
    Uni<Void> recorded = Uni.createFrom().voidItem();
    for (ChannelSummary one : cases) {
      recorded =
          asked.contains(one.channelId())
              ? recorded.chain(
                  () ->
                      audit.record(
                          tx, one.channelId(), caller.accountId(), "message.read", one.channelId()))
              : recorded;
    }
    return recorded;
  }
}

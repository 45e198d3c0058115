package org.hashi.seat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hashi.audit.AuditTrail;
import org.hashi.channel.Channels;
import org.hashi.channel.Departures;
import org.hashi.channel.MemberRole;
import org.hashi.channel.Members;
import org.hashi.channel.Membership;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.identity.StepUp;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.organization.Standing;
import org.hashi.organization.Tenures;
import org.hashi.platform.Ids;
import org.hashi.platform.InTurn;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/**
 * Handing seats on. Whoever does it may be in none of the rooms, so it is done overseeing them: by
 * their ids alone.
 */
@ApplicationScoped
class Handovers {
  private static final int FURTHEST_MONTHS = 6;

  private final Transactions transactions;
  private final SeatAccess access;
  private final Accounts accounts;
  private final Affiliations affiliations;
  private final Tenures tenures;
  private final Channels channels;
  private final Members members;
  private final Departures departures;
  private final AuditTrail audit;
  private final HoldingStore holdings = new HoldingStore();
  private final RoomStore rooms = new RoomStore();

  Handovers(
      Transactions transactions,
      SeatAccess access,
      Accounts accounts,
      Affiliations affiliations,
      Tenures tenures,
      Channels channels,
      Members members,
      Departures departures,
      AuditTrail audit) {
    this.transactions = transactions;
    this.access = access;
    this.accounts = accounts;
    this.affiliations = affiliations;
    this.tenures = tenures;
    this.channels = channels;
    this.members = members;
    this.departures = departures;
    this.audit = audit;
  }

  /**
   * Gives the seat to somebody of the same organization from today on, beside whoever holds it: the
   * rooms of patients that are open to its holders, and those that wait, open to her too. Returns
   * the id of the holding.
   */
  Uni<UUID> give(Caller by, UUID seatId, UUID affiliationId) {
    return transactions.writeOverseeing(
        tx -> {
          StepUp.require(tx, by);
          return access
              .asSteward(tx, by, seatId)
              .chain(
                  seat ->
                      taking(tx, seat, affiliationId)
                          .invoke(standing -> mustBeOfAnother(by, standing))
                          .chain(standing -> give(tx, by, seat, standing)));
        });
  }

  /** To whom the seat may be given: who talks for the organization and does not hold it. */
  Uni<List<Candidate>> candidates(Caller by, UUID seatId) {
    return transactions.write(
        tx ->
            access
                .asSteward(tx, by, seatId)
                .chain(
                    seat ->
                        holdings
                            .of(tx, List.of(seatId))
                            .chain(
                                all -> {
                                  LocalDate today = Japan.today(tx);
                                  Set<UUID> now =
                                      all.stream()
                                          .filter(one -> one.holdsOn(today))
                                          .map(Holding::affiliationId)
                                          .collect(Collectors.toSet());
                                  return tenures
                                      .talkingAt(tx, seat.organizationId())
                                      .map(those -> Candidate.among(those, now));
                                })));
  }

  /** Says up to which day somebody holds it; the rooms it opened close to her with that day. */
  Uni<Void> end(Caller by, UUID seatId, UUID holdingId, LocalDate lastDay) {
    return transactions.writeOverseeing(
        tx ->
            access
                .asSteward(tx, by, seatId)
                .chain(seat -> holdings.of(tx, List.of(seatId)))
                .map(all -> standing(all, holdingId, lastDay, Japan.today(tx)))
                .chain(holding -> end(tx, by, holding, lastDay)));
  }

  private Uni<Standing> taking(Tx tx, Seat seat, UUID affiliationId) {
    return affiliations
        .one(tx, affiliationId)
        .call(standing -> accounts.requireOpen(tx, standing.accountId()))
        .chain(standing -> affiliations.own(tx, standing.accountId(), affiliationId))
        .invoke(
            standing -> {
              if (!standing.organizationId().equals(seat.organizationId())) {
                throw new NotFound();
              }
            });
  }

  private Uni<UUID> give(Tx tx, Caller by, Seat seat, Standing to) {
    UUID id = Ids.next();
    LocalDate today = Japan.today(tx);
    return holdings
        .of(tx, List.of(seat.seatId()))
        .map(all -> all.stream().filter(one -> one.holdsOn(today)).toList())
        .invoke(now -> mustBeAnother(now, to))
        .chain(now -> rooms(tx, seat, now))
        .chain(open -> InTurn.each(open.entrySet(), room -> open(tx, by, to, room)))
        .chain(() -> rooms.dropAll(tx, seat.seatId()))
        .chain(() -> holdings.begin(tx, id, seat.seatId(), to.affiliationId(), by.accountId()))
        .chain(() -> audit.administered(tx, by.accountId(), "seat.give", id))
        .replaceWith(id);
  }

  private static void mustBeOfAnother(Caller by, Standing to) {
    if (by.accountId().equals(to.accountId())) {
      throw new SeatProblem.OneselfNever();
    }
  }

  private static void mustBeAnother(List<Holding> now, Standing to) {
    if (now.stream().anyMatch(one -> one.affiliationId().equals(to.affiliationId()))) {
      throw new SeatProblem.AlreadyHeld();
    }
  }

  /**
   * What waits, and what is open to those who hold the seat now; who manages goes before. In the
   * order of the channels, so that two who hand over never wait for each other.
   */
  private Uni<Map<UUID, MemberRole>> rooms(Tx tx, Seat seat, List<Holding> now) {
    return rooms
        .of(tx, seat.seatId())
        .chain(
            waiting ->
                handedOn(tx, now)
                    .map(
                        open -> {
                          Map<UUID, MemberRole> all = new TreeMap<>(waiting);
                          open.forEach(
                              one -> all.merge(one.channelId(), one.role(), Handovers::managing));
                          return all;
                        }));
  }

  /** Where a manager let a holder in up to a day of his own choice, the room is not handed on. */
  private Uni<List<Membership.Through>> handedOn(Tx tx, List<Holding> now) {
    Map<UUID, Holding> byAffiliation =
        now.stream().collect(Collectors.toMap(Holding::affiliationId, Function.identity()));
    return ofPatients(tx, now)
        .map(
            open ->
                open.stream()
                    .filter(
                        one ->
                            Objects.requireNonNull(byAffiliation.get(one.affiliationId()))
                                .handsOn(one.lastDay()))
                    .toList());
  }

  private Uni<List<Membership.Through>> ofPatients(Tx tx, List<Holding> of) {
    return channels
        .through(tx, of.stream().map(Holding::affiliationId).toList())
        .map(all -> all.stream().filter(one -> one.kind().holdsPatientData()).toList());
  }

  private static MemberRole managing(MemberRole one, MemberRole other) {
    return one == MemberRole.MANAGER ? one : other;
  }

  private Uni<Void> open(Tx tx, Caller by, Standing to, Map.Entry<UUID, MemberRole> room) {
    UUID channelId = room.getKey();
    return members
        .isMember(tx, channelId, to.accountId())
        .chain(
            is ->
                is
                    ? Uni.createFrom().voidItem()
                    : members
                        .join(tx, channelId, to.affiliationId(), room.getValue())
                        .chain(
                            () ->
                                audit.record(
                                    tx,
                                    channelId,
                                    by.accountId(),
                                    "channel.addMember",
                                    to.affiliationId())));
  }

  private static Holding standing(
      List<Holding> all, UUID holdingId, LocalDate lastDay, LocalDate today) {
    if (lastDay.isBefore(today.minusDays(1))
        || lastDay.isAfter(today.plusMonths(FURTHEST_MONTHS))) {
      throw new Invalid("lastDay", "昨日から半年後までの日を選んでください。");
    }
    return all.stream()
        .filter(one -> one.holdingId().equals(holdingId) && one.holdsOn(today))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private Uni<Void> end(Tx tx, Caller by, Holding holding, LocalDate lastDay) {
    return ofPatients(tx, List.of(holding))
        .chain(
            open ->
                lastDay.isBefore(Japan.today(tx))
                    ? leave(tx, by, open)
                    : InTurn.each(
                            open,
                            one ->
                                members.endBy(
                                    tx,
                                    one.channelId(),
                                    one.accountId(),
                                    lastDay,
                                    holding.ownLastDay()))
                        .replaceWithVoid())
        .chain(() -> holdings.end(tx, holding.holdingId(), lastDay))
        .chain(() -> audit.administered(tx, by.accountId(), "seat.end", holding.holdingId()));
  }

  private Uni<Void> leave(Tx tx, Caller by, List<Membership.Through> open) {
    return open.isEmpty()
        ? Uni.createFrom().voidItem()
        : departures
            .leaveThese(
                tx,
                by,
                open.getFirst().accountId(),
                open.getFirst().affiliationId(),
                open.stream().map(Membership.Through::channelId).toList())
            .replaceWithVoid();
  }
}

package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.platform.EventLog;
import org.hashi.platform.Tx;

/** Leaving channels: one, all of them, or those that an affiliation had opened. */
@ApplicationScoped
public class Departures {
  private final Affiliations affiliations;
  private final EventLog log;
  private final AuditTrail audit;
  private final ChannelPolicies policies;
  private final List<Succession> successions;
  private final ChannelStore store = new ChannelStore();
  private final DepartureStore departures = new DepartureStore();

  Departures(
      Affiliations affiliations,
      EventLog log,
      AuditTrail audit,
      ChannelPolicies policies,
      @Any Instance<Succession> successions) {
    this.affiliations = affiliations;
    this.log = log;
    this.audit = audit;
    this.policies = policies;
    this.successions = successions.stream().toList();
  }

  /**
   * Has a person leave every channel, also those that nobody manages then: who goes, goes. In the
   * order of the channels, so that two who leave never wait for each other.
   *
   * @param by who wants it; it stands in each channel's chain
   */
  public Uni<Departure> leaveAll(Tx tx, Caller by, UUID accountId) {
    return departures
        .channelsOf(tx, accountId)
        .chain(ids -> depart(tx, by, ids, accountId, anyOf -> true));
  }

  /** Has a person leave, in the same way, every channel where she is by this affiliation. */
  public Uni<Departure> leaveThrough(Tx tx, Caller by, UUID accountId, UUID affiliationId) {
    return departures
        .channelsThrough(tx, affiliationId)
        .chain(
            ids ->
                depart(
                    tx, by, ids, accountId, member -> member.affiliationId.equals(affiliationId)));
  }

  /** Has a person leave those of the given channels where she is by this affiliation. */
  public Uni<Departure> leaveThese(
      Tx tx, Caller by, UUID accountId, UUID affiliationId, Collection<UUID> channelIds) {
    return depart(
        tx,
        by,
        channelIds.stream().sorted().toList(),
        accountId,
        member -> member.affiliationId.equals(affiliationId));
  }

  /** Some affiliations whose last day is over, and with which somebody still is in channels. */
  public Uni<List<UUID>> overdue(Tx tx) {
    return departures.over(tx);
  }

  /** Some memberships whose own last day is over. */
  public Uni<List<UUID>> overstayed(Tx tx) {
    return departures.overstayed(tx);
  }

  /** Ends a membership whose own last day is over; by the person herself, who knew the day. */
  public Uni<Departure> leaveOverstayed(Tx tx, UUID memberId) {
    return departures
        .overstayed(tx, memberId)
        .chain(
            member ->
                member == null
                    ? Uni.createFrom().item(Departure.NONE)
                    : depart(
                        tx,
                        new Caller(member.accountId),
                        List.of(member.channelId),
                        member.accountId,
                        still -> still.isOver(Japan.today(tx))));
  }

  /** Has every member stay as he is; taken before the stream's lock, as in {@link #members}. */
  Uni<Void> hold(Tx tx, UUID channelId) {
    return departures.lockAll(tx, channelId);
  }

  /** Has a person leave one channel; not found when she is not there. */
  Uni<Void> leave(Tx tx, UUID channelId, UUID accountId) {
    return members(tx, channelId, accountId)
        .map(members -> Staying.of(members).without(accountId))
        .call(member -> each(one -> one.removed(tx, channelId, member.affiliationId)))
        .chain(member -> end(tx, channelId, member));
  }

  private Uni<Departure> depart(
      Tx tx, Caller by, List<UUID> channelIds, UUID accountId, Predicate<Member> those) {
    Uni<Departure> left = Uni.createFrom().item(Departure.NONE);
    for (UUID channelId : channelIds) {
      left = left.chain(so -> depart(tx, by, channelId, accountId, those, so));
    }
    return left;
  }

  /** Whom somebody removed meanwhile has left already. */
  private Uni<Departure> depart(
      Tx tx, Caller by, UUID channelId, UUID accountId, Predicate<Member> those, Departure so) {
    return members(tx, channelId, accountId)
        .chain(
            members ->
                Staying.of(members)
                    .find(accountId)
                    .filter(those)
                    .map(
                        member ->
                            end(tx, channelId, member)
                                .chain(() -> gone(tx, channelId, member))
                                .chain(() -> removed(tx, by, channelId, accountId))
                                .replaceWith(so.and(Staying.of(members).isLastManager(accountId))))
                    .orElse(Uni.createFrom().item(so)));
  }

  /** The members, who stay as they are until the transaction ends. */
  Uni<List<Member>> members(Tx tx, UUID channelId, UUID leaving) {
    return departures
        .lockForRemoval(tx, leaving, channelId)
        .chain(() -> log.lock(tx, channelId))
        .chain(() -> store.members(tx, channelId));
  }

  private Uni<Void> end(Tx tx, UUID channelId, Member member) {
    return affiliations
        .one(tx, member.affiliationId)
        .map(standing -> new ChannelEvent.MemberLeft(member.accountId, standing.name()))
        .chain(left -> log.append(tx, channelId, seq -> left))
        .chain(seq -> departures.leave(tx, member.memberId, seq))
        .chain(() -> policies.forget(tx, channelId))
        .chain(() -> log.append(tx, member.accountId, seq -> new ChannelEvent.Closed(channelId)))
        .replaceWithVoid();
  }

  private Uni<Void> gone(Tx tx, UUID channelId, Member member) {
    MemberRole role = MemberRole.of(member.role);
    return each(one -> one.gone(tx, channelId, member.affiliationId, role, member.lastDay));
  }

  private Uni<Void> each(Function<Succession, Uni<Void>> tell) {
    Uni<Void> told = Uni.createFrom().voidItem();
    for (Succession one : successions) {
      told = told.chain(() -> tell.apply(one));
    }
    return told;
  }

  private Uni<Void> removed(Tx tx, Caller by, UUID channelId, UUID accountId) {
    return audit.record(tx, channelId, by.accountId(), "channel.removeMember", accountId);
  }
}

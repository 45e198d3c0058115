package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.platform.EventLog;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** Leaving channels: one, all of them, or those that an affiliation had opened. */
@ApplicationScoped
public class Departures {
  private final Affiliations affiliations;
  private final EventLog log;
  private final AuditTrail audit;
  private final ChannelPolicies policies;
  private final ChannelStore store = new ChannelStore();
  private final DepartureStore departures = new DepartureStore();

  Departures(Affiliations affiliations, EventLog log, AuditTrail audit, ChannelPolicies policies) {
    this.affiliations = affiliations;
    this.log = log;
    this.audit = audit;
    this.policies = policies;
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

  /** Some affiliations whose last day is over, and with which somebody still is in channels. */
  public Uni<List<UUID>> overdue(Tx tx) {
    return departures.over(tx);
  }

  /** Has a person leave one channel; not found when she is not there. */
  Uni<Void> leave(Tx tx, UUID channelId, UUID accountId) {
    return members(tx, channelId, accountId)
        .map(members -> leaving(members, accountId))
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
                find(members, accountId)
                    .filter(those)
                    .map(
                        member ->
                            end(tx, channelId, member)
                                .chain(() -> removed(tx, by, channelId, accountId))
                                .replaceWith(so.and(isLastManager(members, accountId))))
                    .orElse(Uni.createFrom().item(so)));
  }

  /** The members, who stay as they are until the transaction ends. */
  private Uni<List<Member>> members(Tx tx, UUID channelId, UUID leaving) {
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

  private Uni<Void> removed(Tx tx, Caller by, UUID channelId, UUID accountId) {
    return audit.record(tx, channelId, by.accountId(), "channel.removeMember", accountId);
  }

  private static Member leaving(List<Member> members, UUID accountId) {
    Member leaving = find(members, accountId).orElseThrow(NotFound::new);
    if (isLastManager(members, accountId)) {
      throw new ChannelProblem.NobodyLeftToManage();
    }
    return leaving;
  }

  private static boolean isLastManager(List<Member> members, UUID accountId) {
    List<UUID> managers =
        members.stream()
            .filter(member -> member.role.equals(MemberRole.MANAGER.word()))
            .map(member -> member.accountId)
            .toList();
    return managers.equals(List.of(accountId));
  }

  private static Optional<Member> find(List<Member> members, UUID accountId) {
    return members.stream().filter(member -> member.accountId.equals(accountId)).findFirst();
  }
}

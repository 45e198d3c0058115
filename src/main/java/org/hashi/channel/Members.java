package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.organization.Person;
import org.hashi.organization.Standing;
import org.hashi.platform.EventLog;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Who is in a channel; joining and leaving are events like any other. */
@ApplicationScoped
public class Members {
  private static final int FURTHEST_YEARS = 2;

  private final Transactions transactions;
  private final ChannelAccess access;
  private final Affiliations affiliations;
  private final Accounts accounts;
  private final ChannelPolicies policies;
  private final EventLog log;
  private final AuditTrail audit;
  private final Departures departures;
  private final ChannelStore store = new ChannelStore();

  Members(
      Transactions transactions,
      ChannelAccess access,
      Affiliations affiliations,
      Accounts accounts,
      ChannelPolicies policies,
      EventLog log,
      AuditTrail audit,
      Departures departures) {
    this.transactions = transactions;
    this.access = access;
    this.affiliations = affiliations;
    this.accounts = accounts;
    this.policies = policies;
    this.log = log;
    this.audit = audit;
    this.departures = departures;
  }

  /**
   * Adds a person by one of his affiliations: a manager of the channel may, in the room of a care
   * team whoever its policies let.
   */
  public Uni<Void> add(Caller caller, UUID channelId, AddMember adding) {
    return transactions.write(
        tx ->
            access
                .toWrite(tx, caller, channelId)
                .map(Members::mightAdd)
                .invoke(() -> requireDay(adding.lastDay(), Japan.today(tx)))
                .chain(
                    entry ->
                        joining(tx, adding.affiliationId())
                            .invoke(
                                standing ->
                                    Guests.check(tx, standing, adding.lastDay(), adding.role()))
                            .call(() -> log.lock(tx, channelId))
                            .call(
                                standing ->
                                    policies.requireAdding(tx, entry, standing, adding.role()))
                            .chain(
                                standing ->
                                    join(tx, channelId, standing, adding.role(), adding.lastDay()))
                            .call(
                                () ->
                                    audited(
                                        tx, entry, "channel.addMember", adding.affiliationId()))));
  }

  /** Removes a person; only a manager of the channel may. */
  public Uni<Void> remove(Caller caller, UUID channelId, UUID accountId) {
    return transactions.write(
        tx -> toManage(tx, caller, channelId).chain(entry -> remove(tx, entry, accountId)));
  }

  /** Lets the caller in where he manages the channel. */
  public Uni<Entry> toManage(Tx tx, Caller caller, UUID channelId) {
    return access.toWrite(tx, caller, channelId).map(entry -> entry.as(MemberRole.MANAGER));
  }

  /** Removes a person, by somebody who was let in to manage. */
  public Uni<Void> remove(Tx tx, Entry managing, UUID accountId) {
    return departures
        .leave(tx, managing.channelId(), accountId)
        .chain(() -> audited(tx, managing, "channel.removeMember", accountId));
  }

  /**
   * Lets the caller in where he manages the channel, and has every member stay as he is and nobody
   * join until the transaction ends. His own row is taken in its turn among the others: two
   * managers who first took their own would wait for each other.
   */
  public Uni<Entry> toGoThrough(Tx tx, Caller caller, UUID channelId) {
    return access
        .asMember(tx, caller, channelId)
        .invoke(entry -> entry.as(MemberRole.MANAGER))
        .chain(() -> departures.hold(tx, channelId))
        .chain(() -> log.lock(tx, channelId))
        .chain(() -> access.asMember(tx, caller, channelId))
        .map(entry -> entry.as(MemberRole.MANAGER));
  }

  /** The members of a channel, for somebody who was let in. */
  public Uni<List<Membership>> of(Tx tx, Entry entry) {
    return store
        .members(tx, entry.channelId())
        .chain(
            members ->
                affiliations
                    .byId(tx, members.stream().map(one -> one.affiliationId).toList())
                    .map(
                        standings ->
                            members.stream().map(one -> Membership.of(one, standings)).toList()));
  }

  /**
   * Says which day is the last of a membership, or that it has none; only a manager of the channel
   * may. One who manages without a last day must remain.
   */
  public Uni<Void> date(
      Caller caller, UUID channelId, UUID accountId, @Nullable LocalDate lastDay) {
    return transactions.write(
        tx ->
            access
                .toWrite(tx, caller, channelId)
                .map(entry -> entry.as(MemberRole.MANAGER))
                .invoke(() -> requireDay(lastDay, Japan.today(tx)))
                .call(() -> date(tx, channelId, accountId, lastDay))
                .chain(entry -> audited(tx, entry, "channel.dateMember", accountId)));
  }

  /** Says what a member may do; only a manager of the channel may, and one must remain. */
  public Uni<Void> changeRole(Caller caller, UUID channelId, UUID accountId, MemberRole role) {
    return transactions.write(
        tx ->
            toManage(tx, caller, channelId)
                .invoke(() -> requireGiven(role))
                .call(
                    () ->
                        departures
                            .members(tx, channelId, accountId)
                            .map(members -> Staying.of(members).as(accountId, role))
                            .call(member -> checkGuest(tx, member, member.lastDay, role))
                            .chain(member -> changeRole(tx, member, role)))
                .chain(entry -> audited(tx, entry, "channel.changeRole", accountId)));
  }

  /** Whoever issues notices does so by his office, not because a manager says so. */
  private static void requireGiven(MemberRole role) {
    if (role == MemberRole.ISSUER) {
      throw new Invalid("role", "メンバーか管理者を選んでください。");
    }
  }

  /** Has a member manage a room that nobody manages; not found when somebody does. */
  Uni<Void> appoint(Tx tx, Caller by, UUID channelId, UUID accountId) {
    return departures
        .members(tx, channelId, accountId)
        .map(Staying::of)
        .invoke(Members::mustBeUnmanaged)
        .map(staying -> staying.as(accountId, MemberRole.MANAGER))
        .call(member -> checkGuest(tx, member, member.lastDay, MemberRole.MANAGER))
        .chain(member -> changeRole(tx, member, MemberRole.MANAGER))
        .chain(() -> audit.record(tx, channelId, by.accountId(), "channel.changeRole", accountId));
  }

  private static void mustBeUnmanaged(Staying staying) {
    if (staying.isManaged()) {
      throw new NotFound();
    }
  }

  private Uni<Void> changeRole(Tx tx, Member member, MemberRole role) {
    return member.role.equals(role.word())
        ? Uni.createFrom().voidItem()
        : store
            .changeRole(tx, member.memberId, role)
            .chain(
                () ->
                    log.append(
                        tx,
                        member.channelId,
                        seq -> new ChannelEvent.MemberRoleChanged(member.accountId, role)))
            .replaceWithVoid();
  }

  private Uni<Void> date(Tx tx, UUID channelId, UUID accountId, @Nullable LocalDate lastDay) {
    return departures
        .members(tx, channelId, accountId)
        .map(members -> Staying.of(members).dated(accountId, lastDay))
        .call(member -> checkGuest(tx, member, lastDay, MemberRole.of(member.role)))
        .chain(member -> keepDay(tx, member, lastDay));
  }

  private static void requireDay(@Nullable LocalDate lastDay, LocalDate today) {
    if (lastDay != null
        && (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(FURTHEST_YEARS)))) {
      throw new Invalid("lastDay", "今日から2年以内の日を選んでください。");
    }
  }

  /** Who manages a channel, for who oversees it. */
  public Uni<List<Person>> managers(Tx tx, UUID channelId) {
    return store
        .members(tx, channelId)
        .map(all -> Staying.of(all).managerAffiliations())
        .chain(
            ids -> affiliations.byId(tx, ids).map(all -> ids.stream().map(all::person).toList()));
  }

  /**
   * Has a membership end with that day, unless it ends before for another reason; nothing for
   * whoever is no member.
   *
   * @param instead the day that was said before, which this one replaces
   */
  public Uni<Void> endBy(
      Tx tx, UUID channelId, UUID accountId, LocalDate lastDay, @Nullable LocalDate instead) {
    return departures
        .members(tx, channelId, accountId)
        .map(members -> Staying.of(members).find(accountId))
        .chain(
            found ->
                found
                    .filter(member -> member.mayEndBy(lastDay, instead))
                    .map(member -> keepDay(tx, member, lastDay))
                    .orElse(Uni.createFrom().voidItem()));
  }

  private Uni<Void> checkGuest(Tx tx, Member member, @Nullable LocalDate lastDay, MemberRole role) {
    return affiliations
        .one(tx, member.affiliationId)
        .invoke(standing -> Guests.check(tx, standing, lastDay, role))
        .replaceWithVoid();
  }

  private Uni<Void> keepDay(Tx tx, Member member, @Nullable LocalDate lastDay) {
    return store
        .date(tx, member.memberId, lastDay)
        .chain(
            () ->
                log.append(
                    tx,
                    member.channelId,
                    seq -> new ChannelEvent.MemberDated(member.accountId, lastDay)))
        .replaceWithVoid();
  }

  /**
   * Makes a person a member without asking who wants it: for rules and for the first run. Not found
   * when the affiliation gives no right to talk today or nobody may sign in with its account.
   */
  public Uni<Void> join(Tx tx, UUID channelId, UUID affiliationId, MemberRole role) {
    return joining(tx, affiliationId).chain(standing -> join(tx, channelId, standing, role, null));
  }

  private static Entry mightAdd(Entry entry) {
    return entry.kind() == ChannelKind.TEAM ? entry : entry.as(MemberRole.MANAGER);
  }

  private Uni<Standing> joining(Tx tx, UUID affiliationId) {
    return affiliations
        .one(tx, affiliationId)
        .call(standing -> accounts.requireOpen(tx, standing.accountId()))
        .chain(standing -> affiliations.own(tx, standing.accountId(), affiliationId));
  }

  /** Whether a person is a member now. */
  public Uni<Boolean> isMember(Tx tx, UUID channelId, UUID accountId) {
    return store.member(tx, channelId, accountId).map(found -> found != null);
  }

  private Uni<Void> join(
      Tx tx, UUID channelId, Standing standing, MemberRole role, @Nullable LocalDate lastDay) {
    NewMember joining =
        new NewMember(standing.accountId(), standing.affiliationId(), role, lastDay);
    ChannelEvent joined =
        new ChannelEvent.MemberJoined(new MemberView(standing.person(), role, tx.now(), lastDay));
    return log.lock(tx, channelId)
        .chain(() -> store.member(tx, channelId, standing.accountId()))
        .invoke(Members::mustBeNew)
        .chain(() -> log.append(tx, channelId, seq -> joined))
        .chain(seq -> store.join(tx, channelId, joining, seq))
        .chain(() -> policies.forget(tx, channelId))
        .chain(
            () -> log.append(tx, standing.accountId(), seq -> new ChannelEvent.Opened(channelId)))
        .replaceWithVoid();
  }

  private static void mustBeNew(@Nullable Member existing) {
    if (existing != null) {
      throw new ChannelProblem.AlreadyMember();
    }
  }

  /** Who comes and goes is recorded in every channel. */
  private Uni<Void> audited(Tx tx, Entry entry, String action, UUID subjectId) {
    return audit.record(tx, entry.channelId(), entry.accountId(), action, subjectId);
  }
}

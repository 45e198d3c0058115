package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standing;
import org.hashi.platform.EventLog;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** Who is in a channel; joining and leaving are events like any other. */
@ApplicationScoped
public class Members {
  private final Transactions transactions;
  private final ChannelAccess access;
  private final Affiliations affiliations;
  private final Accounts accounts;
  private final ChannelPolicies policies;
  private final EventLog log;
  private final AuditTrail audit;
  private final ChannelStore store = new ChannelStore();

  Members(
      Transactions transactions,
      ChannelAccess access,
      Affiliations affiliations,
      Accounts accounts,
      ChannelPolicies policies,
      EventLog log,
      AuditTrail audit) {
    this.transactions = transactions;
    this.access = access;
    this.affiliations = affiliations;
    this.accounts = accounts;
    this.policies = policies;
    this.log = log;
    this.audit = audit;
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
                .chain(
                    entry ->
                        joining(tx, adding.affiliationId())
                            .call(() -> log.lock(tx, channelId))
                            .call(
                                standing ->
                                    policies.requireAdding(
                                        tx, entry, standing.organizationId(), adding.role()))
                            .chain(standing -> join(tx, channelId, standing, adding.role()))
                            .call(
                                () ->
                                    audited(
                                        tx, entry, "channel.addMember", adding.affiliationId()))));
  }

  /** Removes a person; only a manager of the channel may. */
  public Uni<Void> remove(Caller caller, UUID channelId, UUID accountId) {
    return transactions.write(
        tx ->
            access
                .toWrite(tx, caller, channelId)
                .map(entry -> entry.as(MemberRole.MANAGER))
                .call(() -> leave(tx, channelId, accountId))
                .chain(entry -> audited(tx, entry, "channel.removeMember", accountId)));
  }

  /**
   * Has a person leave every channel, also those that nobody manages then: who goes, goes. In the
   * order of the channels, so that two who leave never wait for each other.
   *
   * @param by who wants it; it stands in each channel's chain
   */
  public Uni<Departure> leaveAll(Tx tx, Caller by, UUID accountId) {
    return store
        .channelsOf(tx, accountId)
        .chain(
            ids -> {
              Uni<Departure> left = Uni.createFrom().item(Departure.NONE);
              for (UUID channelId : ids.stream().sorted().toList()) {
                left = left.chain(so -> depart(tx, by, channelId, accountId, so));
              }
              return left;
            });
  }

  /** Whom somebody removed meanwhile has left already. */
  private Uni<Departure> depart(Tx tx, Caller by, UUID channelId, UUID accountId, Departure so) {
    return store
        .lockForRemoval(tx, accountId, channelId)
        .chain(() -> log.lock(tx, channelId))
        .chain(() -> store.members(tx, channelId))
        .chain(
            members ->
                find(members, accountId)
                    .map(
                        member ->
                            end(tx, channelId, member)
                                .chain(() -> removed(tx, by, channelId, accountId))
                                .replaceWith(so.and(isLastManager(members, accountId))))
                    .orElse(Uni.createFrom().item(so)));
  }

  private Uni<Void> removed(Tx tx, Caller by, UUID channelId, UUID accountId) {
    return audit.record(tx, channelId, by.accountId(), "channel.removeMember", accountId);
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

  /**
   * Makes a person a member without asking who wants it: for rules and for the first run. Not found
   * when the affiliation has ended or nobody may sign in with its account.
   */
  public Uni<Void> join(Tx tx, UUID channelId, UUID affiliationId, MemberRole role) {
    return joining(tx, affiliationId).chain(standing -> join(tx, channelId, standing, role));
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

  private Uni<Void> join(Tx tx, UUID channelId, Standing standing, MemberRole role) {
    NewMember joining = new NewMember(standing.accountId(), standing.affiliationId(), role);
    ChannelEvent joined =
        new ChannelEvent.MemberJoined(new MemberView(standing.person(), role, tx.now()));
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

  private Uni<Void> leave(Tx tx, UUID channelId, UUID accountId) {
    return store
        .lockForRemoval(tx, accountId, channelId)
        .chain(() -> log.lock(tx, channelId))
        .chain(() -> store.members(tx, channelId))
        .map(members -> leaving(members, accountId))
        .chain(member -> end(tx, channelId, member));
  }

  private Uni<Void> end(Tx tx, UUID channelId, Member member) {
    return affiliations
        .one(tx, member.affiliationId)
        .map(standing -> left(member, standing))
        .chain(left -> log.append(tx, channelId, seq -> left))
        .chain(seq -> store.leave(tx, member.memberId, seq))
        .chain(() -> policies.forget(tx, channelId))
        .chain(() -> log.append(tx, member.accountId, seq -> new ChannelEvent.Closed(channelId)))
        .replaceWithVoid();
  }

  private static ChannelEvent left(Member member, Standing standing) {
    return new ChannelEvent.MemberLeft(member.accountId, standing.name());
  }

  private static void mustBeNew(@org.jspecify.annotations.Nullable Member existing) {
    if (existing != null) {
      throw new ChannelProblem.AlreadyMember();
    }
  }

  private static Member leaving(List<Member> members, UUID accountId) {
    Member leaving = find(members, accountId).orElseThrow(NotFound::new);
    if (isLastManager(members, accountId)) {
      throw new ChannelProblem.NobodyLeftToManage();
    }
    return leaving;
  }

  /** Who comes and goes is recorded in every channel. */
  private Uni<Void> audited(Tx tx, Entry entry, String action, UUID subjectId) {
    return audit.record(tx, entry.channelId(), entry.accountId(), action, subjectId);
  }
}

package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standing;
import org.hashi.platform.EventLog;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

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
                .call(() -> departures.leave(tx, channelId, accountId))
                .chain(entry -> audited(tx, entry, "channel.removeMember", accountId)));
  }

  /**
   * Makes a person a member without asking who wants it: for rules and for the first run. Not found
   * when the affiliation gives no right to talk today or nobody may sign in with its account.
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

  /** Whether a person is a member now. */
  public Uni<Boolean> isMember(Tx tx, UUID channelId, UUID accountId) {
    return store.member(tx, channelId, accountId).map(found -> found != null);
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

package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standing;
import org.hashi.platform.EventLog;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.policy.Adding;
import org.hashi.policy.Applying;
import org.hashi.policy.Policies;
import org.hashi.policy.RoomPolicies;
import org.hashi.policy.RoomReader;
import org.hashi.policy.Strictest;

/**
 * What policies mean in channels. They apply to the rooms of care teams: those of all current
 * members' organizations, and of every rule the strictest. Reading they never stand against.
 */
@ApplicationScoped
public class ChannelPolicies {
  private final Transactions transactions;
  private final ChannelAccess access;
  private final Affiliations affiliations;
  private final Policies policies;
  private final RoomReader reader;
  private final EventLog log;
  private final ChannelStore store = new ChannelStore();

  ChannelPolicies(
      Transactions transactions,
      ChannelAccess access,
      Affiliations affiliations,
      Policies policies,
      RoomReader reader,
      EventLog log) {
    this.transactions = transactions;
    this.access = access;
    this.affiliations = affiliations;
    this.policies = policies;
    this.reader = reader;
    this.log = log;
  }

  /** What applies in a channel, for its members. */
  public Uni<RoomPolicies> of(Caller caller, UUID channelId) {
    return transactions.snapshot(
        tx -> access.toRead(tx, caller, channelId).chain(entry -> of(tx, entry)));
  }

  /**
   * Fails unless a member has accepted what must be accepted before posting. Who passed the door
   * with everything accepted costs nothing here; otherwise the channel's stream is locked.
   */
  public Uni<Void> requireConsent(Tx tx, Entry entry) {
    return entry.mayPost()
        ? Uni.createFrom().voidItem()
        : log.lock(tx, entry.channelId())
            .chain(() -> organizations(tx, entry.channelId()))
            .chain(these -> policies.settle(tx, entry.channelId(), these))
            .chain(applying -> policies.requireAccepted(tx, applying, entry.accountId()));
  }

  /** After how many months at the latest the members are to be gone through; empty: not ruled. */
  public Uni<OptionalInt> reviewMonths(Tx tx, UUID channelId) {
    return applying(tx, channelId)
        .map(
            applying ->
                applying
                    .strictest()
                    .map(strictest -> strictest.rules().reviewMonths())
                    .map(OptionalInt::of)
                    .orElse(OptionalInt.empty()));
  }

  /**
   * Fails unless the policies of a care team's room let a member make somebody a member in this
   * role: as not found where he may add nobody. A guest's organization is bound by no policy here;
   * he himself accepts them before he posts. The channel's stream is locked by now, so nobody else
   * comes in between.
   */
  Uni<Void> requireAdding(Tx tx, Entry entry, Standing joining, MemberRole role) {
    return entry.kind() != ChannelKind.TEAM
        ? Uni.createFrom().voidItem()
        : applying(tx, entry.channelId())
            .invoke(applying -> mayAdd(entry, role, applying))
            .chain(
                applying ->
                    joining.comesFromOutside()
                        ? Uni.createFrom().voidItem()
                        : policies.requireBound(tx, applying, joining.organizationId()));
  }

  /** Members are others than before. */
  Uni<Void> forget(Tx tx, UUID channelId) {
    return policies.forget(tx, channelId);
  }

  /** Where no policy says otherwise, managers add members; only they make others managers. */
  private static void mayAdd(Entry entry, MemberRole role, Applying applying) {
    boolean everybody =
        applying
            .strictest()
            .map(Strictest::rules)
            .filter(rules -> rules.adding() == Adding.MEMBERS)
            .isPresent();
    if (entry.role() != MemberRole.MANAGER && !(everybody && role == MemberRole.MEMBER)) {
      throw new NotFound();
    }
  }

  private Uni<RoomPolicies> of(Tx tx, Entry entry) {
    return belonging(tx, entry.channelId())
        .chain(
            belonging ->
                reader.of(
                    tx,
                    entry.accountId(),
                    belonging.people(),
                    entry.kind() == ChannelKind.TEAM ? belonging.organizations() : Map.of()));
  }

  private Uni<Applying> applying(Tx tx, UUID channelId) {
    return organizations(tx, channelId).chain(these -> policies.applying(tx, these));
  }

  private Uni<Set<UUID>> organizations(Tx tx, UUID channelId) {
    return belonging(tx, channelId).map(all -> new HashSet<>(all.organizations().values()));
  }

  /**
   * A channel's people.
   *
   * @param organizations by person, as whose they are here; whose affiliation has ended is left out
   */
  private record Belonging(List<UUID> people, Map<UUID, UUID> organizations) {}

  private Uni<Belonging> belonging(Tx tx, UUID channelId) {
    return store
        .members(tx, channelId)
        .chain(
            members ->
                affiliations
                    .organizations(tx, members.stream().map(one -> one.affiliationId).toList())
                    .map(these -> belonging(members, these)));
  }

  private static Belonging belonging(List<Member> members, Map<UUID, UUID> organizations) {
    Map<UUID, UUID> byPerson = new HashMap<>();
    for (Member one : members) {
      UUID organizationId = organizations.get(one.affiliationId);
      if (organizationId != null) {
        byPerson.put(one.accountId, organizationId);
      }
    }
    return new Belonging(members.stream().map(one -> one.accountId).toList(), byPerson);
  }
}

package org.hashi.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hashi.organization.Japan;
import org.hashi.organization.Organizations;
import org.hashi.platform.Tx;
import org.hashi.policy.AcceptanceStore.Latest;

/**
 * Which policies apply where people of some organizations work together, and what they stand
 * against.
 */
@ApplicationScoped
public class Policies {
  private final Organizations organizations;
  private final VersionStore versions = new VersionStore();
  private final AcceptanceStore acceptances = new AcceptanceStore();
  private final DemandStore demands = new DemandStore();

  Policies(Organizations organizations) {
    this.organizations = organizations;
  }

  /**
   * The policies that bind any of these today: of an association itself, of who operates a centre,
   * and what an organization has accepted.
   */
  public Uni<Applying> applying(Tx tx, Collection<UUID> organizationIds) {
    record Ties(Map<UUID, Set<UUID>> operators, List<Latest> bindings) {}
    return organizations
        .operators(tx, organizationIds)
        .chain(
            operators ->
                acceptances
                    .ofOrganizations(tx, organizationIds)
                    .map(bindings -> new Ties(operators, bindings)))
        .chain(
            ties -> {
              Map<UUID, Set<UUID>> inherent = inherent(organizationIds, ties.operators());
              return versions
                  .of(tx, publishers(inherent.keySet(), ties.bindings()))
                  .map(all -> applying(tx, all, inherent, ties.bindings()));
            });
  }

  /**
   * Works out what must be accepted before posting in a channel, and keeps it for the day. The
   * caller holds the channel's stream, so that its members stay who they are.
   */
  public Uni<Applying> settle(Tx tx, UUID channelId, Collection<UUID> organizationIds) {
    return versions
        .epoch(tx)
        .chain(
            epoch ->
                applying(tx, organizationIds)
                    .call(
                        applying ->
                            demands.keep(
                                tx, channelId, applying.day(), epoch, applying.demands())));
  }

  /** Other people are in a channel now: what was worked out for it holds no longer. */
  public Uni<Void> forget(Tx tx, UUID channelId) {
    return demands.forget(tx, channelId);
  }

  /** Fails unless a person has accepted what these demand before posting. */
  public Uni<Void> requireAccepted(Tx tx, Applying applying, UUID accountId) {
    return acceptances
        .ofPeople(tx, List.of(accountId))
        .map(accepted -> applying.owed(byPublisher(accepted)))
        .invoke(
            owed -> {
              if (!owed.isEmpty()) {
                throw new PolicyProblem.Unaccepted(owed);
              }
            })
        .replaceWithVoid();
  }

  /** Fails unless an organization is bound to those of these that let nobody else's people in. */
  public Uni<Void> requireBound(Tx tx, Applying applying, UUID organizationId) {
    return applying(tx, List.of(organizationId))
        .map(own -> unbound(applying, own, organizationId))
        .invoke(
            missing -> {
              if (!missing.isEmpty()) {
                throw new PolicyProblem.Unbound(missing);
              }
            })
        .replaceWithVoid();
  }

  private static List<PolicyVersion> unbound(Applying applying, Applying own, UUID organizationId) {
    Set<UUID> bound =
        own.policies().stream()
            .filter(policy -> policy.binds(organizationId, own.day()))
            .map(Applied::publisherId)
            .collect(Collectors.toSet());
    return applying.inForce().stream()
        .filter(policy -> policy.rules().adding() == Adding.ACCEPTED)
        .filter(policy -> !bound.contains(policy.publisherId()))
        .toList();
  }

  /** By publisher, whom its policy binds without being asked. */
  private static Map<UUID, Set<UUID>> inherent(
      Collection<UUID> organizationIds, Map<UUID, Set<UUID>> operators) {
    Map<UUID, Set<UUID>> inherent = new HashMap<>();
    for (UUID id : organizationIds) {
      inherent.computeIfAbsent(id, own -> new HashSet<>()).add(id);
      operators
          .getOrDefault(id, Set.of())
          .forEach(by -> inherent.computeIfAbsent(by, its -> new HashSet<>()).add(id));
    }
    return inherent;
  }

  private static Set<UUID> publishers(Set<UUID> inherent, List<Latest> bindings) {
    Set<UUID> publishers = new HashSet<>(inherent);
    bindings.forEach(one -> publishers.add(one.publisherId()));
    return publishers;
  }

  private static Applying applying(
      Tx tx, Map<UUID, Versions> all, Map<UUID, Set<UUID>> inherent, List<Latest> bindings) {
    List<Applied> applied = new ArrayList<>();
    all.forEach(
        (publisherId, versions) ->
            versions
                .inForce(Japan.today(tx))
                .map(
                    inForce ->
                        new Applied(
                            versions,
                            inForce,
                            inherent.getOrDefault(publisherId, Set.of()),
                            bindingsTo(publisherId, bindings)))
                .ifPresent(applied::add));
    return new Applying(Japan.today(tx), applied);
  }

  private static Map<UUID, Latest> bindingsTo(UUID publisherId, List<Latest> bindings) {
    return bindings.stream()
        .filter(one -> one.publisherId().equals(publisherId))
        .collect(Collectors.toMap(Latest::acceptorId, Function.identity()));
  }

  static Map<UUID, Latest> byPublisher(List<Latest> accepted) {
    return accepted.stream().collect(Collectors.toMap(Latest::publisherId, Function.identity()));
  }
}

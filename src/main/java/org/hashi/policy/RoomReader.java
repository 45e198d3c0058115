package org.hashi.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashi.organization.Organizations;
import org.hashi.platform.Tx;
import org.hashi.policy.AcceptanceStore.Latest;
import org.hashi.policy.RoomPolicies.BoundOrganization;
import org.hashi.policy.RoomPolicies.RoomPerson;
import org.hashi.policy.RoomPolicies.RoomPolicy;
import org.jspecify.annotations.Nullable;

/** Tells the people of a room which policies apply there, and who has accepted them. */
@ApplicationScoped
public class RoomReader {
  private final Policies policies;
  private final Organizations organizations;
  private final AcceptanceStore acceptances = new AcceptanceStore();

  RoomReader(Policies policies, Organizations organizations) {
    this.policies = policies;
    this.organizations = organizations;
  }

  /**
   * What applies in a room.
   *
   * @param reader one of its people
   * @param people everybody in it
   * @param belonging to which organizations they belong today, who to none is left out
   */
  public Uni<RoomPolicies> of(Tx tx, UUID reader, List<UUID> people, Map<UUID, UUID> belonging) {
    record Read(Applying applying, Map<UUID, List<Latest>> accepted) {}
    return policies
        .applying(tx, new HashSet<>(belonging.values()))
        .chain(
            applying ->
                acceptances
                    .ofPeople(tx, people)
                    .map(
                        all ->
                            new Read(
                                applying,
                                all.stream().collect(Collectors.groupingBy(Latest::acceptorId)))))
        .chain(
            read ->
                organizations
                    .names(tx, mentioned(read.applying()))
                    .map(
                        names ->
                            new RoomPolicies(
                                policies(read.applying(), names),
                                read.applying().strictest().orElse(null),
                                people.stream()
                                    .map(
                                        one ->
                                            person(
                                                one, belonging, read.applying(), read.accepted()))
                                    .toList(),
                                owed(
                                    read.applying(),
                                    read.accepted().getOrDefault(reader, List.of())))));
  }

  private static Set<UUID> mentioned(Applying applying) {
    return applying.policies().stream()
        .flatMap(
            policy ->
                Stream.concat(
                    Stream.of(policy.publisherId()),
                    Stream.concat(policy.inherent().stream(), policy.bindings().keySet().stream())))
        .collect(Collectors.toSet());
  }

  private static List<RoomPolicy> policies(Applying applying, Map<UUID, String> names) {
    return applying.policies().stream()
        .map(
            policy ->
                new RoomPolicy(
                    policy.inForce(),
                    names.getOrDefault(policy.publisherId(), ""),
                    bound(policy, applying, names)))
        .toList();
  }

  private static List<BoundOrganization> bound(
      Applied policy, Applying applying, Map<UUID, String> names) {
    Map<UUID, BoundOrganization> bound = new TreeMap<>();
    policy
        .bindings()
        .forEach(
            (id, latest) ->
                bound.put(
                    id,
                    new BoundOrganization(
                        id, names.getOrDefault(id, ""), accepted(policy, latest, applying))));
    policy
        .inherent()
        .forEach(id -> bound.put(id, new BoundOrganization(id, names.getOrDefault(id, ""), null)));
    return List.copyOf(bound.values());
  }

  private static Accepted accepted(Applied policy, Latest latest, Applying applying) {
    return new Accepted(
        policy.publisherId(),
        latest.number(),
        latest.acceptedAt(),
        policy.versions().isFresh(latest.number(), applying.day()));
  }

  private static RoomPerson person(
      UUID accountId,
      Map<UUID, UUID> belonging,
      Applying applying,
      Map<UUID, List<Latest>> accepted) {
    Map<UUID, Latest> own = Policies.byPublisher(accepted.getOrDefault(accountId, List.of()));
    @Nullable UUID organizationId = belonging.get(accountId);
    return new RoomPerson(
        accountId,
        organizationId,
        applying.policies().stream()
            .filter(policy -> own.containsKey(policy.publisherId()))
            .map(
                policy ->
                    accepted(
                        policy,
                        java.util.Objects.requireNonNull(own.get(policy.publisherId())),
                        applying))
            .toList());
  }

  private static List<UUID> owed(Applying applying, List<Latest> accepted) {
    return applying.owed(Policies.byPublisher(accepted)).stream()
        .map(PolicyVersion::versionId)
        .toList();
  }
}

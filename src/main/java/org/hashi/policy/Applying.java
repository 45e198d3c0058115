package org.hashi.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hashi.policy.AcceptanceStore.Latest;

/** The policies that apply where people of some organizations work together, on a day. */
public final class Applying {
  private final LocalDate day;
  private final List<Applied> policies;

  Applying(LocalDate day, List<Applied> policies) {
    this.day = day;
    this.policies = List.copyOf(policies);
  }

  /** Of every rule the strictest; empty where no policy applies. */
  public Optional<Strictest> strictest() {
    return Strictest.of(policies.stream().map(Applied::strictest).toList());
  }

  /** The versions in force. */
  public List<PolicyVersion> inForce() {
    return policies.stream().map(Applied::inForce).toList();
  }

  List<Applied> policies() {
    return policies;
  }

  LocalDate day() {
    return day;
  }

  /** What must be accepted before posting: the least version that does, by publisher. */
  SortedMap<UUID, Integer> demands() {
    SortedMap<UUID, Integer> least = new TreeMap<>();
    for (Applied policy : policies) {
      policy.versions().least(day).ifPresent(number -> least.put(policy.publisherId(), number));
    }
    return least;
  }

  /** The versions that a person has still to accept, given what he has accepted. */
  List<PolicyVersion> owed(Map<UUID, Latest> accepted) {
    return policies.stream()
        .filter(policy -> !policy.versions().contents(number(accepted, policy), day))
        .map(Applied::inForce)
        .toList();
  }

  private static @org.jspecify.annotations.Nullable Integer number(
      Map<UUID, Latest> accepted, Applied policy) {
    Latest latest = accepted.get(policy.publisherId());
    return latest == null ? null : latest.number();
  }
}

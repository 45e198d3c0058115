package org.hashi.seat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.organization.Person;
import org.hashi.organization.Tenure;

/** Somebody to whom a seat may be given. */
@Schema(name = "SeatCandidate")
public record Candidate(UUID affiliationId, Person person) {
  static List<Candidate> among(List<Tenure> tenures, Set<UUID> holders) {
    return tenures.stream()
        .filter(one -> !holders.contains(one.affiliationId()))
        .map(one -> new Candidate(one.affiliationId(), one.standing().person()))
        .toList();
  }
}

package org.hashi.recertification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was decided, about each of a roll exactly once. */
record Ruling(Map<UUID, Decision> decisions) {
  /**
   * Fails when it is not about exactly those on the roll as it stands now, or ends the decider
   * himself.
   */
  static Ruling on(List<RollLine> roll, Recertify command) {
    Map<UUID, Decision> decisions = new HashMap<>();
    for (Recertify.Line line : command.lines()) {
      if (decisions.put(line.affiliationId(), line.decision()) != null) {
        throw new RecertificationProblem.RollChanged();
      }
    }
    Set<UUID> present = roll.stream().map(RollLine::affiliationId).collect(Collectors.toSet());
    if (!present.equals(decisions.keySet())) {
      throw new RecertificationProblem.RollChanged();
    }
    Ruling ruling = new Ruling(Map.copyOf(decisions));
    if (roll.stream().anyMatch(line -> line.own() && ruling.ends(line.affiliationId()))) {
      throw new RecertificationProblem.OneselfStays();
    }
    return ruling;
  }

  /** Whether this one goes. */
  boolean ends(UUID affiliationId) {
    return decisions.get(affiliationId) == Decision.ENDED;
  }
}

package org.hashi.recertification;

import java.time.LocalDate;
import java.util.UUID;
import org.hashi.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * One on the roll.
 *
 * @param role in the channel, or of the affiliation
 * @param lastDay the last day that is known by now
 * @param lastHere on which day he last signed in; null: never, or before that was kept
 * @param own whether it is the reader himself, who is always kept
 */
public record RollLine(
    UUID affiliationId,
    Person person,
    String role,
    LocalDate since,
    @Nullable LocalDate lastDay,
    @Nullable LocalDate lastHere,
    boolean own) {
  RollLine lastHere(@Nullable LocalDate day) {
    return new RollLine(affiliationId, person, role, since, lastDay, day, own);
  }
}

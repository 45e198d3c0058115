package org.hashi.seat;

import java.time.LocalDate;
import java.util.UUID;
import org.hashi.organization.Person;
import org.hashi.organization.Standings;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a seat, or held it.
 *
 * @param lastDay null as long as no end is known
 * @param now whether he holds it today
 */
public record HoldingView(
    UUID holdingId, Person person, LocalDate firstDay, @Nullable LocalDate lastDay, boolean now) {
  static HoldingView of(Holding holding, Standings standings, LocalDate today) {
    return new HoldingView(
        holding.holdingId(),
        standings.person(holding.affiliationId()),
        holding.firstDay(),
        holding.lastDay(),
        holding.holdsOn(today));
  }
}

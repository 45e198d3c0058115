package org.hashi.seat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody holds a seat, or held it.
 *
 * @param lastDay its own, or that of the affiliation it rests on when that is earlier
 * @param ended whether its own last day is set
 */
record Holding(
    UUID holdingId,
    UUID seatId,
    UUID affiliationId,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    boolean ended) {
  boolean holdsOn(LocalDate day) {
    return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
  }
}

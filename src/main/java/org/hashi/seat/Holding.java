package org.hashi.seat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody holds a seat, or held it.
 *
 * @param lastDay its own, or that of the affiliation it rests on when that is earlier
 * @param ownLastDay its own, if one was set
 */
record Holding(
    UUID holdingId,
    UUID seatId,
    UUID affiliationId,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable LocalDate ownLastDay) {
  /**
   * Whether a room goes on with the seat, in which the holder is up to this day: not when somebody
   * else than the seat set the day.
   */
  boolean handsOn(@Nullable LocalDate membershipLastDay) {
    return membershipLastDay == null || membershipLastDay.equals(ownLastDay);
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
  }
}

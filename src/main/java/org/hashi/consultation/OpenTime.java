package org.hashi.consultation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A stretch of time in which a centre is open every week.
 *
 * @param weekday 1 is Monday, 7 is Sunday
 * @param closes the first minute in which it is closed again
 */
public record OpenTime(
    int weekday,
    @NotNull(message = "始まりの時刻を入力してください。") LocalTime opens,
    @NotNull(message = "終わりの時刻を入力してください。") LocalTime closes) {

  boolean isOn(LocalDate day) {
    return day.getDayOfWeek().getValue() == weekday;
  }

  /** How much of it lies between two moments on a day. */
  Duration between(LocalDate day, LocalDateTime from, LocalDateTime until) {
    LocalDateTime begins = day.atTime(opens);
    LocalDateTime ends = day.atTime(closes);
    Duration open =
        Duration.between(begins.isBefore(from) ? from : begins, ends.isAfter(until) ? until : ends);
    return open.isNegative() ? Duration.ZERO : open;
  }

  boolean holds(LocalTime time) {
    return !time.isBefore(opens) && time.isBefore(closes);
  }
}

package org.hashi.recertification;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Up to when a roll is to be gone through.
 *
 * @param months how long after the last time, or after the beginning
 */
record Deadline(LocalDate day, int months) {
  static Deadline after(@Nullable LocalDate lastMade, LocalDate beginning, int months) {
    return new Deadline(Objects.requireNonNullElse(lastMade, beginning).plusMonths(months), months);
  }

  DueRoll roll(
      Subject subject, UUID subjectId, String title, @Nullable LocalDate made, LocalDate today) {
    return new DueRoll(subject, subjectId, title, made, day, day.isBefore(today));
  }
}

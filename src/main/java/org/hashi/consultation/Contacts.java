package org.hashi.consultation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Makes of commands what shall be known of a contact. */
final class Contacts {
  private Contacts() {}

  /** A further contact; none before the first day, where one is known. */
  static Particulars of(Tx tx, AddContact command, Codes codes, @Nullable LocalDate first) {
    LocalDate day = Readings.day(tx, command.occurredOn(), floor(first));
    LocalTime time = Readings.time(tx, day, command.occurredAt());
    return new Particulars(day, time, codes, false, false);
  }

  /** A corrected one. Whether it opened the matter again stays as it was. */
  static Correction of(
      Tx tx, UUID contactId, CorrectContact command, Codes codes, @Nullable LocalDate first) {
    LocalDate day = Readings.day(tx, command.occurredOn(), floor(first));
    LocalTime time = Readings.time(tx, day, command.occurredAt());
    return new Correction(
        contactId,
        command.version(),
        latest -> new Particulars(day, time, codes, latest.reopens(), command.withdrawn()));
  }

  private static LocalDate floor(@Nullable LocalDate first) {
    return first == null ? LocalDate.MIN : first;
  }
}

package org.hashi.consultation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Makes of commands what shall be known of a contact. */
final class Contacts {
  private Contacts() {}

  /**
   * A contact that was not known before.
   *
   * @param wanted its day, today when null
   * @param first the first day there may be one, where that is known
   */
  static Particulars of(
      Tx tx,
      @Nullable LocalDate wanted,
      @Nullable LocalTime at,
      Codes codes,
      @Nullable LocalDate first) {
    LocalDate day = Readings.day(tx, wanted, first);
    return new Particulars(day, Readings.time(tx, day, at), codes, false, false);
  }

  /** A corrected one. Whether it opened the matter again stays as it was. */
  static Correction of(
      Tx tx, UUID contactId, CorrectContact command, Codes codes, @Nullable LocalDate first) {
    LocalDate day = Readings.day(tx, command.occurredOn(), first);
    LocalTime time = Readings.time(tx, day, command.occurredAt());
    return new Correction(
        contactId,
        command.version(),
        latest -> new Particulars(day, time, codes, latest.reopens(), command.withdrawn()));
  }
}

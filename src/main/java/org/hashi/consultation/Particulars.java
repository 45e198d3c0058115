package org.hashi.consultation;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one contact.
 *
 * @param occurredAt the wall clock in Japan; null when nobody said it
 * @param codes on the dimensions of {@link Axes#CONTACT}
 * @param reopens whether the matter was over before (再相談)
 * @param withdrawn whether it was entered by mistake and counts no more
 */
public record Particulars(
    LocalDate occurredOn,
    @Nullable LocalTime occurredAt,
    Codes codes,
    boolean reopens,
    boolean withdrawn) {

  /** A contact on a day. */
  public static Particulars on(LocalDate day, Codes codes) {
    return new Particulars(day, null, codes, false, false);
  }

  Particulars with(Codes otherCodes) {
    return new Particulars(occurredOn, occurredAt, otherCodes, reopens, withdrawn);
  }

  Particulars reopening() {
    return new Particulars(occurredOn, occurredAt, codes, true, withdrawn);
  }
}

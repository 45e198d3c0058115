package org.hashi.consultation;

import java.time.LocalDate;
import java.time.LocalTime;
import org.hashi.codelist.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is counted but for the hours in which it fell, and its time.
 *
 * @param time the wall clock in Japan; null when nobody said it
 */
record Clocked(CountedContact contact, @Nullable LocalTime time) {
  LocalDate day() {
    return contact.occurredOn();
  }

  /** As it is counted where a centre is open in these hours. */
  CountedContact counted(OfficeHours hours) {
    return new CountedContact(
        contact.contactId(),
        contact.centreId(),
        day(),
        contact.type(),
        contact.kind(),
        contact.residence(),
        contact.person(),
        contact.codes().and(Dimension.OFFICE_HOURS, hours.of(day(), time)));
  }
}

package org.hashi.consultation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hashi.consultation.CountType.Typed;

/** A matter with all that is known of it, none of which has changed since it was brought. */
record Brought(Consultation matter, Marks marks, List<Typed> contacts) {
  /** The day of its last contact. */
  LocalDate lastDay() {
    return contacts.stream()
        .map(one -> one.contact().particulars().occurredOn())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}

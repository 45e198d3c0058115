package org.hashi.accesslog;

import java.time.Instant;
import java.util.List;
import org.hashi.organization.Person;

/**
 * What goes into the document that a patient is shown.
 *
 * @param issuedBy who made it
 * @param entries of this patient alone, oldest first
 */
record Disclosure(
    LoggedPatient patient,
    Period period,
    Instant issuedAt,
    Person issuedBy,
    List<LogEntry> entries) {
  @Override
  public String toString() {
    return "Disclosure[" + patient.patientId() + "]";
  }
}

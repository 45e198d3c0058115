package org.hashi.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How often patients' data were touched in a period. Reading this log is not counted with the
 * patients: it shows nothing of what is in a record.
 *
 * @param patients most often touched first
 * @param people busiest first
 * @param hours only those in which something was touched
 * @param more whether there are more patients or people than are shown
 */
public record LogCounts(
    Period period,
    List<PatientCount> patients,
    List<PersonCount> people,
    List<HourCount> hours,
    boolean more) {
  /**
   * @param channelId the channel by which the patient's access list is found
   * @param people how many different people touched it
   */
  public record PatientCount(
      LoggedPatient patient, UUID channelId, long entries, long people, Instant last) {
    PatientCount naming(Map<UUID, String> names) {
      UUID id = patient.patientId();
      return new PatientCount(
          new LoggedPatient(id, names.get(id)), channelId, entries, people, last);
    }
  }

  /**
   * @param person as whom he is known at the end of the period
   * @param patients how many different patients' data
   */
  public record PersonCount(LoggedPerson person, long entries, long patients) {}

  /**
   * @param weekday 1 for Monday, 7 for Sunday
   * @param hour of the day in Japan
   */
  public record HourCount(int weekday, int hour, long entries) {}

  static LogCounts of(
      Period period,
      List<PatientCount> patients,
      List<PersonCount> people,
      List<HourCount> hours,
      int most) {
    boolean more = patients.size() > most || people.size() > most;
    return new LogCounts(
        period,
        patients.stream().limit(most).toList(),
        people.stream().limit(most).toList(),
        hours,
        more);
  }

  List<UUID> patientIds() {
    return patients.stream().map(one -> one.patient().patientId()).toList();
  }

  LogCounts naming(Map<UUID, String> names) {
    List<PatientCount> named = patients.stream().map(one -> one.naming(names)).toList();
    return new LogCounts(period, named, people, hours, more);
  }
}

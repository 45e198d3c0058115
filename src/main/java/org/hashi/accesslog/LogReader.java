package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashi.patient.Patients;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Puts entries together with the names of their patients; asks nobody whether he may read them. */
@ApplicationScoped
class LogReader {
  /** A page shows no more patients and no more people than this. */
  private static final int MOST = 500;

  private final Patients patients;
  private final LogStore store = new LogStore();
  private final CountStore counts = new CountStore();

  LogReader(Patients patients) {
    this.patients = patients;
  }

  /**
   * @param chains those to read, null for all
   */
  Uni<List<LogEntry>> entries(Tx tx, LogFilter filter, @Nullable List<UUID> chains, int limit) {
    return LogStore.readWidely(tx)
        .chain(() -> store.entries(tx, filter, chains, limit))
        .chain(entries -> named(tx, entries));
  }

  /** How many entries these chains have in a period. */
  Uni<Long> size(Tx tx, Period period, List<UUID> chains) {
    return LogStore.readWidely(tx).chain(() -> store.size(tx, period, chains));
  }

  /** How often, by whom and when; the patients bear their names. */
  Uni<LogCounts> counts(Tx tx, Period period) {
    return LogStore.readWidely(tx)
        .chain(() -> counts.patients(tx, period, MOST + 1))
        .chain(
            found ->
                counts
                    .people(tx, period, MOST + 1)
                    .chain(
                        people ->
                            counts
                                .hours(tx, period)
                                .map(hours -> LogCounts.of(period, found, people, hours, MOST))))
        .chain(all -> patients.names(tx, all.patientIds()).map(all::naming));
  }

  private Uni<List<LogEntry>> named(Tx tx, List<LogEntry> entries) {
    Set<UUID> ids =
        entries.stream()
            .flatMap(entry -> Stream.ofNullable(entry.patient()))
            .map(LoggedPatient::patientId)
            .collect(Collectors.toSet());
    return patients
        .names(tx, ids)
        .map(names -> entries.stream().map(entry -> entry.naming(names)).toList());
  }
}

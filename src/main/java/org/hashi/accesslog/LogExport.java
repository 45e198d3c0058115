package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.Caller;
import org.hashi.identity.StepUp;
import org.hashi.platform.Transactions;
import org.jspecify.annotations.Nullable;

/** Handing the trail of a period to another system. */
@ApplicationScoped
class LogExport {
  static final int MOST = 20_000;

  private final Transactions transactions;
  private final Auditors auditors;
  private final AccessLog log;
  private final LogReader reader;
  private final LogAudit audit;
  private final AuditEvents events;

  LogExport(
      Transactions transactions,
      Auditors auditors,
      AccessLog log,
      LogReader reader,
      LogAudit audit,
      AuditEvents events) {
    this.transactions = transactions;
    this.auditors = auditors;
    this.log = log;
    this.reader = reader;
    this.audit = audit;
    this.events = events;
  }

  /** The entries of a period, or those of one patient in it, oldest first. */
  Uni<String> auditEvents(Caller caller, Period period, @Nullable UUID patient) {
    return transactions
        .oversee(
            tx ->
                auditors
                    .require(tx, caller)
                    .invoke(() -> StepUp.require(tx, caller))
                    .chain(() -> log.chains(tx, patient))
                    .chain(
                        of ->
                            reader
                                .entries(tx, LogFilter.all(period, patient), of, MOST + 1)
                                .invoke(LogExport::mustFit)
                                .call(() -> audit.touched(tx, caller, LogAudit.EXPORT, of, null))))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(entries -> events.lines(entries.reversed()));
  }

  private static void mustFit(List<LogEntry> entries) {
    if (entries.size() > MOST) {
      throw new AccessListProblem.TooMany(MOST);
    }
  }
}

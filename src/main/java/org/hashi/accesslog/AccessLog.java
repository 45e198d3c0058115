package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.channel.PatientChannel;
import org.hashi.channel.PatientChannels;
import org.hashi.identity.Caller;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** The trail of the whole server, for those who review it. */
@ApplicationScoped
public class AccessLog {
  private static final int PAGE = 50;

  private final Transactions transactions;
  private final Auditors auditors;
  private final PatientChannels channels;
  private final LogReader reader;
  private final FindingReader unusual;
  private final LogAudit audit;

  AccessLog(
      Transactions transactions,
      Auditors auditors,
      PatientChannels channels,
      LogReader reader,
      FindingReader unusual,
      LogAudit audit) {
    this.transactions = transactions;
    this.auditors = auditors;
    this.channels = channels;
    this.reader = reader;
    this.unusual = unusual;
    this.audit = audit;
  }

  /** A page of entries, newest first; not found when there is no such patient. */
  public Uni<LogPage> read(Caller caller, LogFilter filter) {
    return transactions.oversee(
        tx ->
            auditors
                .require(tx, caller)
                .chain(() -> chains(tx, filter.patient()))
                .call(of -> audit.touched(tx, caller, LogAudit.READ, of, filter.actor()))
                .chain(of -> reader.entries(tx, filter, of, PAGE + 1))
                .map(found -> LogPage.of(filter.period(), found, PAGE)));
  }

  /** How often patients' data were touched, by whom and when, in a period. */
  public Uni<LogCounts> counts(Caller caller, Period period) {
    return transactions.oversee(
        tx ->
            auditors
                .require(tx, caller)
                .call(() -> audit.touched(tx, caller, LogAudit.READ, null, null))
                .chain(() -> reader.counts(tx, period)));
  }

  /** What stands out in a period, by rules that the answer names. */
  public Uni<Findings> findings(Caller caller, Period period) {
    return transactions.oversee(
        tx ->
            auditors
                .require(tx, caller)
                .call(() -> audit.touched(tx, caller, LogAudit.READ, null, null))
                .chain(() -> unusual.findings(tx, period)));
  }

  /** The chains of a patient, null when no patient is asked for; not found when there is none. */
  Uni<@Nullable List<UUID>> chains(Tx tx, @Nullable UUID patientId) {
    return patientId == null
        ? Uni.createFrom().nullItem()
        : channels
            .ofPatient(tx, patientId)
            .map(all -> all.stream().map(PatientChannel::channelId).toList());
  }
}

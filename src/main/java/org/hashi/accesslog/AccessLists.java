package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.channel.PatientChannel;
import org.hashi.channel.PatientChannels;
import org.hashi.identity.Caller;
import org.hashi.identity.StepUp;
import org.hashi.organization.Affiliations;
import org.hashi.patient.Patients;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Who touched one patient's data: what a patient may be shown (開示用アクセス記録). */
@ApplicationScoped
public class AccessLists {
  private static final int PAGE = 50;

  /** Some sixty pages: made in seconds, and more than anybody reads on paper. */
  static final int MOST = 2_000;

  private final Transactions transactions;
  private final Auditors auditors;
  private final PatientChannels channels;
  private final Patients patients;
  private final Affiliations affiliations;
  private final LogReader reader;
  private final LogAudit audit;
  private final AccessListPdf pdf;

  AccessLists(
      Transactions transactions,
      Auditors auditors,
      PatientChannels channels,
      Patients patients,
      Affiliations affiliations,
      LogReader reader,
      LogAudit audit,
      AccessListPdf pdf) {
    this.transactions = transactions;
    this.auditors = auditors;
    this.channels = channels;
    this.patients = patients;
    this.affiliations = affiliations;
    this.reader = reader;
    this.audit = audit;
    this.pdf = pdf;
  }

  /** A page of the list, for the auditor and for who manages this team. */
  Uni<AccessListView> read(Caller caller, UUID channelId, Period period, @Nullable Place before) {
    LogFilter filter = new LogFilter(period, null, null, null, before);
    return transactions.oversee(
        tx ->
            auditors
                .requireForPatient(tx, caller, channelId)
                .chain(
                    by ->
                        chains(tx, by)
                            .call(of -> audit.touched(tx, caller, LogAudit.READ, of, null))
                            .chain(of -> page(tx, by, filter, of))));
  }

  private Uni<AccessListView> page(Tx tx, Discloser by, LogFilter filter, List<UUID> chains) {
    return reader
        .size(tx, filter.period(), chains)
        .chain(
            total ->
                reader
                    .entries(tx, filter, chains, PAGE + 1)
                    .map(found -> LogPage.of(filter.period(), found, PAGE))
                    .chain(
                        page ->
                            patient(tx, by)
                                .map(
                                    patient ->
                                        new AccessListView(
                                            patient,
                                            filter.period(),
                                            total,
                                            MOST,
                                            page.entries(),
                                            page.next()))));
  }

  /** The whole list as a document; made apart from the event loop, after its reading is noted. */
  Uni<byte[]> document(Caller caller, UUID channelId, Period period) {
    return transactions
        .oversee(
            tx ->
                auditors
                    .requireForPatient(tx, caller, channelId)
                    .invoke(() -> StepUp.require(tx, caller))
                    .chain(by -> disclose(tx, caller, by, period)))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(pdf::of);
  }

  private Uni<Disclosure> disclose(Tx tx, Caller caller, Discloser by, Period period) {
    return chains(tx, by)
        .chain(
            of ->
                reader
                    .entries(tx, LogFilter.all(period, null), of, MOST + 1)
                    .invoke(AccessLists::mustFit)
                    .call(() -> audit.touched(tx, caller, LogAudit.EXPORT, of, null)))
        .chain(
            entries ->
                patient(tx, by)
                    .chain(
                        patient ->
                            affiliations
                                .one(tx, by.affiliationId())
                                .map(
                                    issuer ->
                                        new Disclosure(
                                            patient,
                                            period,
                                            tx.now(),
                                            issuer.person(),
                                            entries.reversed()))));
  }

  private static void mustFit(List<LogEntry> entries) {
    if (entries.size() > MOST) {
      throw new AccessListProblem.TooMany(MOST);
    }
  }

  private Uni<List<UUID>> chains(Tx tx, Discloser by) {
    return channels
        .ofPatient(tx, by.channel().patientId())
        .map(all -> all.stream().map(PatientChannel::channelId).toList());
  }

  private Uni<LoggedPatient> patient(Tx tx, Discloser by) {
    UUID id = by.channel().patientId();
    return patients.names(tx, List.of(id)).map(names -> new LoggedPatient(id, names.get(id)));
  }
}

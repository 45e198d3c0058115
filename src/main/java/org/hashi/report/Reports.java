package org.hashi.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hashi.audit.AuditTrail;
import org.hashi.consultation.Keepers;
import org.hashi.identity.Caller;
import org.hashi.organization.Organizations;
import org.hashi.organization.Standing;
import org.hashi.output.TableWords;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.report.ReportDoor.Opened;
import org.hashi.report.ReportList.ReportCentre;
import org.hashi.report.ReportList.ReportLine;
import org.hashi.report.ReportStore.Line;
import org.hashi.report.ReportStore.Report;
import org.hashi.report.WordStore.Words;
import org.hashi.statistics.Period;

/** Beginning, reading and writing the reports of a centre. */
@ApplicationScoped
public class Reports {
  private static final int MOST = 200;
  private static final Pattern MONTH = Pattern.compile("[12][0-9]{3}-(?:0[1-9]|1[0-2])");

  private final Transactions transactions;
  private final ReportDoor door;
  private final Keepers keepers;
  private final Wording wording;
  private final Numbers numbers;
  private final ReportReader reader;
  private final Organizations organizations;
  private final AuditTrail audit;
  private final ReportStore store = new ReportStore();
  private final WordStore words = new WordStore();
  private final NumberStore takings = new NumberStore();

  Reports(
      Transactions transactions,
      ReportDoor door,
      Keepers keepers,
      Wording wording,
      Numbers numbers,
      ReportReader reader,
      Organizations organizations,
      AuditTrail audit) {
    this.transactions = transactions;
    this.door = door;
    this.keepers = keepers;
    this.wording = wording;
    this.numbers = numbers;
    this.reader = reader;
    this.organizations = organizations;
    this.audit = audit;
  }

  /** Those of the caller's centres, and what centres of his association have submitted. */
  public Uni<ReportList> list(Caller caller) {
    return transactions.snapshot(
        tx ->
            door.desk(tx, caller)
                .chain(
                    desk ->
                        store
                            .lines(tx, desk.kept(), desk.overseen(), MOST + 1)
                            .chain(
                                lines ->
                                    organizations
                                        .names(
                                            tx,
                                            Stream.concat(
                                                    desk.kept().stream(),
                                                    lines.stream().map(Line::centreId))
                                                .distinct()
                                                .toList())
                                        .map(names -> listed(desk, lines, names)))));
  }

  private static ReportList listed(Desk desk, List<Line> lines, Map<UUID, String> names) {
    return new ReportList(
        desk.kept().stream()
            .map(id -> new ReportCentre(id, String.valueOf(names.get(id))))
            .toList(),
        lines.stream().limit(MOST).map(line -> line(line, names)).toList(),
        lines.size() > MOST);
  }

  private static ReportLine line(Line line, Map<UUID, String> names) {
    return new ReportLine(
        line.reportId(),
        String.valueOf(names.get(line.centreId())),
        line.kind(),
        line.edition(),
        line.period().from(),
        line.period().until(),
        line.title(),
        line.state(),
        line.correction(),
        line.corrected(),
        line.movedAt());
  }

  /** One report with all that stands in it. */
  public Uni<ReportView> view(Caller caller, UUID reportId) {
    return transactions.snapshot(
        tx ->
            door.toRead(tx, caller, reportId)
                .call(opened -> touched(tx, opened, "report.read"))
                .chain(opened -> reader.view(tx, caller, opened)));
  }

  /** Begins a report; the same one sent again is begun once. */
  public Uni<ReportView> begin(Caller caller, BeginReport command) {
    Period period = new Period(month("from", command.from()), month("until", command.until()));
    if (command.edition().isConfidential() && command.kind() == ReportKind.LEAFLET) {
      throw new Invalid("edition", "窓口便りは、だれに渡してもよい版だけです。");
    }
    if (!command.kind().fits(period)) {
      throw new Invalid("until", "この種類の報告に合う期間を選んでください。");
    }
    return transactions.write(
        tx ->
            keepers
                .require(tx, caller, command.centreId())
                .chain(me -> beginOnce(tx, caller, me, command, period))
                .chain(reportId -> door.toRead(tx, caller, reportId))
                .chain(opened -> reader.view(tx, caller, opened)));
  }

  private Uni<UUID> beginOnce(
      Tx tx, Caller caller, Standing me, BeginReport command, Period period) {
    return store
        .inTurn(tx, command.clientId())
        .chain(() -> store.sent(tx, me.affiliationId(), command.clientId()))
        .chain(
            sent ->
                sent.isEmpty()
                    ? beginNow(tx, caller, me, command, period)
                    : Uni.createFrom().item(sent.getFirst()));
  }

  private Uni<UUID> beginNow(
      Tx tx, Caller caller, Standing me, BeginReport command, Period period) {
    Report report =
        new Report(
            Ids.next(),
            me.organizationId(),
            command.kind(),
            command.edition(),
            period,
            ReportState.DRAFT,
            command.corrects(),
            null);
    return first(tx, caller, report)
        .chain(
            said ->
                store
                    .begin(tx, report, command.clientId(), me.affiliationId())
                    .chain(() -> words.write(tx, report.reportId(), 1, said, me.affiliationId())))
        .chain(
            () ->
                audit.record(
                    tx, me.organizationId(), me.accountId(), "report.begin", report.reportId()))
        .replaceWith(report.reportId());
  }

  /** Nothing but a title; of a correction the words of what it corrects. */
  private Uni<Words> first(Tx tx, Caller caller, Report report) {
    UUID corrects = report.corrects();
    return corrects == null
        ? Uni.createFrom().item(new Words(title(report), List.of(), List.of(), List.of()))
        : store
            .inTurn(tx, corrects)
            .chain(() -> door.toRead(tx, caller, corrects))
            .invoke(before -> requireCorrectable(before, report))
            .chain(() -> reader.past(tx, corrects))
            .chain(past -> reader.words(tx, corrects, past));
  }

  private static void requireCorrectable(Opened before, Report report) {
    Report old = before.report();
    boolean isTheSame =
        old.centreId().equals(report.centreId())
            && old.kind() == report.kind()
            && old.edition() == report.edition()
            && old.period().equals(report.period());
    if (!before.keeps() || !isTheSame) {
      throw new NotFound();
    }
    if (old.correctedBy() != null) {
      throw new ReportProblem.CorrectedBefore();
    }
    if (old.state() != ReportState.ISSUED) {
      throw new ReportProblem.NotInThisState();
    }
  }

  private static String title(Report report) {
    return report.kind().title() + "　" + TableWords.period(report.period());
  }

  private static YearMonth month(String field, String text) {
    if (!MONTH.matcher(text).matches()) {
      throw new Invalid(field, "年月は 2026-11 のように指定してください。");
    }
    return YearMonth.parse(text);
  }

  /** Says something else in a draft; the version before is kept. */
  public Uni<ReportView> write(Caller caller, UUID reportId, WriteReport command) {
    return transactions.write(
        tx ->
            door.toWrite(tx, caller, reportId)
                .call(
                    opened ->
                        wording
                            .words(tx, caller, opened.report().kind(), command)
                            .call(() -> requireVersion(tx, reportId, command.version()))
                            .chain(
                                said ->
                                    words.write(
                                        tx,
                                        reportId,
                                        command.version() + 1,
                                        said,
                                        opened.as().affiliationId())))
                .call(opened -> touched(tx, opened, "report.write"))
                .chain(opened -> reader.view(tx, caller, opened)));
  }

  private Uni<Void> requireVersion(Tx tx, UUID reportId, int version) {
    return words
        .versions(tx, reportId)
        .invoke(
            all -> {
              if (all.getLast().version() != version) {
                throw new ReportProblem.ChangedMeanwhile();
              }
            })
        .replaceWithVoid();
  }

  /** Takes the numbers of a draft as they are today; those before are kept. */
  public Uni<ReportView> takeNumbers(Caller caller, UUID reportId) {
    return transactions.write(
        tx ->
            door.toWrite(tx, caller, reportId)
                .call(
                    opened ->
                        numbers
                            .take(tx, opened.report())
                            .chain(
                                tables ->
                                    takings
                                        .takings(tx, reportId)
                                        .chain(
                                            before ->
                                                takings.take(
                                                    tx,
                                                    reportId,
                                                    before.size() + 1,
                                                    tables,
                                                    opened.as().affiliationId()))))
                .call(opened -> touched(tx, opened, "report.take"))
                .chain(opened -> reader.view(tx, caller, opened)));
  }

  private Uni<Void> touched(Tx tx, Opened opened, String action) {
    Standing me = opened.as();
    return audit.record(tx, opened.report().centreId(), me.accountId(), action, opened.reportId());
  }
}

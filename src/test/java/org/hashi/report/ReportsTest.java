package org.hashi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.HONMA;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.MARUYAMA;
import static org.hashi.ground.TheCast.NAGAI;
import static org.hashi.ground.TheCast.OKA;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TAKAHASHI;
import static org.hashi.ground.TheCast.WATANABE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hashi.areaissue.AreaIssues;
import org.hashi.areaissue.RaiseIssue;
import org.hashi.areaissue.ToldIssue;
import org.hashi.consultation.ConsultationView;
import org.hashi.consultation.EnterConsultation;
import org.hashi.consultation.Ledger;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Problem;
import org.hashi.platform.Rows;
import org.hashi.platform.Transactions;
import org.hashi.report.NumberTable.NumberRow;
import org.hashi.report.ReportList.ReportLine;
import org.hashi.report.WriteReport.SectionText;
import org.hashi.statistics.CrossTable;
import org.hashi.statistics.CrossTables;
import org.hashi.statistics.CrossWish;
import org.hashi.statistics.Period;
import org.hashi.statistics.Place;
import org.hashi.statistics.TableKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Takahashi reports to her association, whose office, Maruyama, approves; others see nothing. */
@QuarkusTest
@WithTestResource(Postgres.class)
class ReportsTest {
  private static final List<Caller> OTHERS = List.of(SATO, KOBAYASHI, NAGAI, IGARASHI, OKA, HONMA);

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Reports reports;
  @Inject ReportSteps steps;
  @Inject ReportFiles files;
  @Inject Numbers numbers;
  @Inject Ledger ledger;
  @Inject AreaIssues issues;
  @Inject CrossTables tables;
  @Inject Transactions transactions;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @Test
  void aMonthlyReportGoesFromADraftToTheCityByTwoPeople() {
    call(TAKAHASHI, "1880-05-10", 14);
    ReportView draft = begin(TAKAHASHI, ReportKind.MONTHLY, "1880-05", "1880-05");
    assertThat(draft.title()).contains("月次報告").contains("1880年5月");
    assertThat(draft.mayWrite()).isTrue();

    ReportView taken = take(TAKAHASHI, draft);
    ReportView written = write(TAKAHASHI, taken, "落ち着いた月でした。", List.of());
    ReportView submitted = step(TAKAHASHI, written, ReportState.SUBMITTED, "");
    assertThat(row(submitted, Section.MONTHS, "1880-05").contacts()).isEqualTo(14);
    assertThat(submitted.mayWrite()).isFalse();
    assertThat(submitted.mayApprove()).isFalse();
    assertThatExceptionOfType(ReportProblem.OwnReport.class)
        .isThrownBy(() -> step(TAKAHASHI, submitted, ReportState.APPROVED, ""));

    ReportView before = view(MARUYAMA, draft);
    assertThat(before.mayApprove()).isTrue();
    assertThat(before.texts()).extracting(SectionText::text).containsExactly("落ち着いた月でした。");
    step(MARUYAMA, before, ReportState.APPROVED, "");
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> step(MARUYAMA, view(MARUYAMA, draft), ReportState.ISSUED, ""));
    ReportView issued = step(TAKAHASHI, view(TAKAHASHI, draft), ReportState.ISSUED, "");

    assertThat(issued.state()).isEqualTo(ReportState.ISSUED);
    assertThat(issued.steps())
        .extracting(one -> one.takenBy().name())
        .containsExactly("高橋 芽衣", "丸山 千鶴", "高橋 芽衣");
  }

  @Test
  void whatIsIssuedNeverChangesAndIsCorrectedByAnotherOne() {
    ReportView issued = issued("1881-06");
    for (ReportState state : ReportState.values()) {
      assertThatExceptionOfType(ReportProblem.NotInThisState.class)
          .isThrownBy(() -> step(TAKAHASHI, issued, state, "理由"));
    }
    assertThatExceptionOfType(ReportProblem.NotInThisState.class)
        .isThrownBy(() -> write(TAKAHASHI, issued, "あとから", List.of()));
    assertThatExceptionOfType(ReportProblem.NotInThisState.class)
        .isThrownBy(() -> take(TAKAHASHI, issued));

    ReportView correction = correct(issued);

    assertThat(correction.corrects()).isEqualTo(issued.reportId());
    assertThat(correction.texts()).isEqualTo(issued.texts());
    assertThat(correction.tables()).isEmpty();
    assertThat(view(TAKAHASHI, issued).correctedBy()).isEqualTo(correction.reportId());
    assertThat(view(TAKAHASHI, issued).texts()).isEqualTo(issued.texts());
    assertThatExceptionOfType(ReportProblem.CorrectedBefore.class)
        .isThrownBy(() -> correct(issued));
    assertThatExceptionOfType(ReportProblem.NotInThisState.class)
        .isThrownBy(() -> correct(correction));
  }

  @Test
  void aDraftIsForTheCentreAndFromItsSubmissionForTheAssociationToo() {
    ReportView draft = ready("1882-06");
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> view(MARUYAMA, draft));
    assertThat(ids(MARUYAMA)).doesNotContain(draft.reportId());
    step(TAKAHASHI, draft, ReportState.SUBMITTED, "");
    assertThat(ids(MARUYAMA)).contains(draft.reportId());
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> write(MARUYAMA, view(MARUYAMA, draft), "事務局が書く", List.of()));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> take(MARUYAMA, draft));

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> step(MARUYAMA, view(MARUYAMA, draft), ReportState.DRAFT, " "));
    step(MARUYAMA, view(MARUYAMA, draft), ReportState.DRAFT, "連携状況も書いてください。");

    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> view(MARUYAMA, draft));
    assertThat(view(TAKAHASHI, draft).mayWrite()).isTrue();
    assertThat(view(TAKAHASHI, draft).steps().getLast().note()).isEqualTo("連携状況も書いてください。");
  }

  @Test
  void forEverybodyElseThereIsNoReport() {
    ReportView issued = issued("1883-06");

    for (Caller other : OTHERS) {
      Stream.<Runnable>of(
              () -> view(other, issued),
              () -> write(other, issued, "ほか", List.of()),
              () -> take(other, issued),
              () -> step(other, issued, ReportState.DRAFT, "理由"),
              () -> file(other, issued, "pdf"))
          .forEach(one -> assertThatExceptionOfType(NotFound.class).isThrownBy(one::run));
    }
    for (Caller none : List.of(KOBAYASHI, NAGAI, IGARASHI, OKA)) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ids(none));
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> begin(none, ReportKind.MONTHLY, "1883-06", "1883-06"));
    }
    assertThat(ids(SATO)).doesNotContain(issued.reportId());
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> begin(MARUYAMA, ReportKind.MONTHLY, "1883-06", "1883-06"));
  }

  @Test
  void theWallShowsReportsToTheirCentreAndItsAssociationAndOriginsToTheCentreAlone() {
    UUID matter = call(TAKAHASHI, "1884-06-01", 1);
    ReportView draft = begin(TAKAHASHI, ReportKind.MONTHLY, "1884-06", "1884-06");
    write(TAKAHASHI, draft, "本文", List.of(example(List.of(ExampleCheck.values()), matter)));

    for (String part : List.of("report", "version", "text", "example")) {
      assertThat(seen(TAKAHASHI, part)).contains(draft.reportId());
      assertThat(seen(MARUYAMA, part)).contains(draft.reportId());
      for (Caller other : OTHERS) {
        assertThat(seen(other, part)).doesNotContain(draft.reportId());
      }
    }
    assertThat(seen(TAKAHASHI, "origin")).contains(draft.reportId());
    assertThat(seen(MARUYAMA, "origin")).isEmpty();
  }

  @Test
  void whoComesSecondIsToldAndNothingOfTheFirstIsLost() {
    ReportView seen = begin(TAKAHASHI, ReportKind.MONTHLY, "1885-06", "1885-06");
    ReportView first = write(TAKAHASHI, seen, "先に書いた", List.of());

    assertThatExceptionOfType(ReportProblem.ChangedMeanwhile.class)
        .isThrownBy(() -> write(TAKAHASHI, seen, "あとから書いた", List.of()))
        .satisfies(problem -> assertThat(problem.status()).isEqualTo(409));

    assertThat(view(TAKAHASHI, seen).texts()).isEqualTo(first.texts());
    take(TAKAHASHI, first);
    assertThatExceptionOfType(ReportProblem.ChangedMeanwhile.class)
        .isThrownBy(() -> step(TAKAHASHI, seen, ReportState.SUBMITTED, ""));
    step(TAKAHASHI, first, ReportState.SUBMITTED, "");
    step(TAKAHASHI, first, ReportState.SUBMITTED, "");
    assertThat(view(TAKAHASHI, seen).steps()).hasSize(1);
  }

  @Test
  void whatIsSentTwiceIsBegunOnce() {
    BeginReport command =
        new BeginReport(
            Ids.next(), null, ReportKind.MONTHLY, Edition.OPEN, "1885-07", "1885-07", null);

    List<UUID> begun =
        IntStream.range(0, 4)
            .mapToObj(i -> asked.atOnce(() -> reports.begin(TAKAHASHI, command)))
            .toList()
            .stream()
            .map(running -> running.join().reportId())
            .distinct()
            .toList();

    assertThat(begun).hasSize(1);
  }

  /** Each reader of tables knows another part; whatever he is not told is in no report either. */
  @Test
  void aReportTellsNoNumberWhichAnyReadersTablesHideFromHim() {
    Map<Caller, Integer> of = Map.of(TAKAHASHI, 14, SATO, 3, HONMA, 12, WATANABE, 25);
    List<String> methods = List.of("01", "02", "04", "05");
    of.forEach(
        (who, most) ->
            IntStream.range(0, most)
                .forEach(
                    i ->
                        call(
                            who,
                            "1886-%02d-03".formatted(4 + i % 5),
                            1 + i % 4,
                            methods.get(i * i % methods.size()))));
    ReportView report = take(TAKAHASHI, begin(TAKAHASHI, ReportKind.ANNUAL, "1886-04", "1887-03"));

    int told = 0;
    int hidden = 0;
    for (Section section : List.of(Section.MONTHS, Section.METHODS, Section.CONTENTS)) {
      NumberTable table = table(report, section);
      CrossTable truth = others(TAKAHASHI, report, table);
      for (NumberRow row : table.rows()) {
        if (row.contacts() == null) {
          hidden++;
          continue;
        }
        told++;
        assertThat(row.contacts()).isEqualTo(contacts(truth, row.key()));
        for (Caller reader : List.of(KOBAYASHI, SATO, HONMA, WATANABE)) {
          assertThat(contacts(others(reader, report, table), row.key()))
              .as("%s %s", section, row.key())
              .isEqualTo(row.contacts());
        }
      }
    }
    assertThat(told).isGreaterThan(5);
    assertThat(hidden).isPositive();
  }

  @Test
  void aConfidentialReportTellsTheCentresOwnNumbersAndSaysSoOnEveryPage() throws IOException {
    call(TAKAHASHI, "1901-05-10", 3);
    ReportView draft = begin(TAKAHASHI, Edition.CONFIDENTIAL, "1901-05");
    ReportView taken = take(TAKAHASHI, draft);

    assertThat(taken.tables())
        .extracting(NumberTable::section)
        .contains(Section.MONTHS, Section.REQUESTERS, Section.METHODS, Section.CONTENTS);
    assertThat(row(taken, Section.MONTHS, "1901-05").contacts()).isEqualTo(3);
    assertThat(row(taken, Section.MONTHS, "1901-05").newMatters()).isEqualTo(3);
    taken.tables().forEach(table -> assertThat(table.rows().getLast().contacts()).isEqualTo(3));
    assertThat(pages(file(TAKAHASHI, taken, "pdf")))
        .allSatisfy(page -> assertThat(page).contains("部外秘"));
    ReportView open = take(TAKAHASHI, begin(TAKAHASHI, ReportKind.MONTHLY, "1901-05", "1901-05"));
    assertThat(row(open, Section.MONTHS, "1901-05").contacts()).as("for anybody").isNull();
    assertThat(pages(file(TAKAHASHI, open, "pdf")))
        .noneSatisfy(page -> assertThat(page).contains("部外秘"));
  }

  @Test
  void aLeafletIsNeverConfidential() {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(
            () ->
                asked.answer(
                    () ->
                        reports.begin(
                            TAKAHASHI,
                            new BeginReport(
                                Ids.next(),
                                null,
                                ReportKind.LEAFLET,
                                Edition.CONFIDENTIAL,
                                "1897-05",
                                "1897-05",
                                null))));
  }

  private ReportView begin(Caller who, Edition edition, String month) {
    return asked.answer(
        () ->
            reports.begin(
                who,
                new BeginReport(
                    Ids.next(), null, ReportKind.MONTHLY, edition, month, month, null)));
  }

  @Test
  void numbersAreFrozenAreStaleWhenTheLedgerChangesAndAreTakenAgain() {
    call(TAKAHASHI, "1888-04-10", 12);
    call(TAKAHASHI, "1889-04-10", 20);
    ReportView taken = take(TAKAHASHI, begin(TAKAHASHI, ReportKind.MONTHLY, "1889-04", "1889-04"));
    NumberRow april = row(taken, Section.MONTHS, "1889-04");
    assertThat(april).returns(20L, NumberRow::contacts).returns(12L, NumberRow::before);
    assertThat(taken.stale()).isFalse();

    call(TAKAHASHI, "1889-04-11", 1);

    ReportView now = view(TAKAHASHI, taken);
    assertThat(now.stale()).isTrue();
    assertThat(row(now, Section.MONTHS, "1889-04").contacts()).isEqualTo(20);
    ReportView again = take(TAKAHASHI, now);
    assertThat(again.stale()).isFalse();
    assertThat(row(again, Section.MONTHS, "1889-04").contacts()).isEqualTo(21);
    assertThat(again.taken().takenBy().name()).isEqualTo("高橋 芽衣");
  }

  @Test
  void numbersOfAPeriodThatIsNotOverAreNotTaken() {
    YearMonth month = YearMonth.now();
    ReportView draft = begin(TAKAHASHI, ReportKind.MONTHLY, month.toString(), month.toString());

    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> take(TAKAHASHI, draft));
  }

  @Test
  void codesAreCountedForYearsThatAreOver() {
    YearMonth now = YearMonth.of(1890, 11);
    Period quarter = new Period(YearMonth.of(1890, 7), YearMonth.of(1890, 9));
    ReportStore.Report report =
        new ReportStore.Report(
            Ids.next(),
            Ids.next(),
            ReportKind.QUARTERLY,
            Edition.OPEN,
            quarter,
            ReportState.DRAFT,
            null,
            null);

    assertThat(Numbers.period(report, Section.MONTHS, now))
        .isEqualTo(new Period(YearMonth.of(1890, 4), YearMonth.of(1890, 9)));
    assertThat(Numbers.period(report, Section.CONTENTS, now))
        .isEqualTo(new Period(YearMonth.of(1889, 4), YearMonth.of(1890, 3)));
    assertThat(Numbers.period(report, Section.CONTENTS, YearMonth.of(1891, 4)))
        .isEqualTo(new Period(YearMonth.of(1890, 4), YearMonth.of(1891, 3)));
  }

  /** The next report's sum would complete it. */
  @Test
  void aYearThatStillRunsHasNoSumOverAHiddenMonth() {
    call(TAKAHASHI, "1898-04-10", 14);
    call(TAKAHASHI, "1898-05-10", 3);
    call(TAKAHASHI, "1898-06-10", 20);
    ReportView draft = begin(TAKAHASHI, ReportKind.QUARTERLY, "1898-04", "1898-06");
    ReportStore.Report report =
        new ReportStore.Report(
            draft.reportId(),
            draft.centreId(),
            ReportKind.MONTHLY,
            Edition.OPEN,
            new Period(draft.from(), draft.until()),
            ReportState.DRAFT,
            null,
            null);

    NumberTable running = months(report, YearMonth.of(1898, 8));
    NumberTable over = months(report, YearMonth.of(1899, 8));

    assertThat(running.rows().get(1).contacts()).isNull();
    assertThat(running.rows().getLast().contacts()).isNull();
    assertThat(over.rows().get(1).contacts()).isNull();
    assertThat(over.rows().getLast().contacts()).isEqualTo(37);
  }

  private NumberTable months(ReportStore.Report report, YearMonth now) {
    return asked.write(tx -> numbers.take(tx, report, now)).getFirst();
  }

  @Test
  void anExampleIsConfirmedPointByPointBeforeAnybodyMayApproveIt() {
    ReportView draft = take(TAKAHASHI, begin(TAKAHASHI, ReportKind.MONTHLY, "1891-06", "1891-06"));
    List<ExampleCheck> some = new ArrayList<>(List.of(ExampleCheck.values()));
    some.remove(ExampleCheck.RARE);
    ReportView half = write(TAKAHASHI, draft, "本文", List.of(example(some, null)));

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> step(TAKAHASHI, half, ReportState.SUBMITTED, ""))
        .satisfies(problem -> assertThat(fields(problem)).containsExactly("examples"));

    some.add(ExampleCheck.RARE);
    ReportView whole = write(TAKAHASHI, half, "本文", List.of(example(some, null)));
    assertThat(step(TAKAHASHI, whole, ReportState.SUBMITTED, "").state())
        .isEqualTo(ReportState.SUBMITTED);
  }

  @Test
  void fromWhichMatterAnExampleCameIsForTheCentreAloneAndOfItsOwnLedger() {
    UUID matter = call(TAKAHASHI, "1892-06-01", 1);
    UUID ofAnother = call(SATO, "1892-06-01", 1);
    ReportView draft = take(TAKAHASHI, begin(TAKAHASHI, ReportKind.MONTHLY, "1892-06", "1892-06"));
    List<ExampleCheck> all = List.of(ExampleCheck.values());
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> write(TAKAHASHI, draft, "本文", List.of(example(all, ofAnother))));

    ReportView written = write(TAKAHASHI, draft, "本文", List.of(example(all, matter)));
    step(TAKAHASHI, written, ReportState.SUBMITTED, "");

    assertThat(written.examples().getFirst().consultationId()).isEqualTo(matter);
    assertThat(view(MARUYAMA, draft).examples())
        .singleElement()
        .returns(null, Example::consultationId)
        .returns("退院後の訪問看護", Example::title);
  }

  @Test
  void issuesOfTheAreaAreToldAsTheyWereWhenTheyWereTicked() {
    UUID issue = raise(TAKAHASHI, "夜間に往診できる医師がいない", false);
    UUID draftOfAnother = raise(SATO, "まだ下書き", true);
    ReportView draft = begin(TAKAHASHI, ReportKind.QUARTERLY, "1893-04", "1893-06");

    ReportView written =
        asked.answer(
            () ->
                reports.write(
                    TAKAHASHI,
                    draft.reportId(),
                    new WriteReport(1, draft.title(), List.of(), List.of(), List.of(issue))));

    assertThat(written.issues()).extracting(ToldIssue::title).containsExactly("夜間に往診できる医師がいない");
    for (UUID not : List.of(draftOfAnother, Ids.next())) {
      assertThatExceptionOfType(Invalid.class)
          .isThrownBy(
              () ->
                  asked.answer(
                      () ->
                          reports.write(
                              TAKAHASHI,
                              draft.reportId(),
                              new WriteReport(
                                  2, draft.title(), List.of(), List.of(), List.of(not)))));
    }
  }

  @Test
  void aReportIsOfAPeriodOfItsKind() {
    for (String[] wrong :
        new String[][] {
          {"monthly", "1890-04", "1890-05"},
          {"quarterly", "1890-05", "1890-07"},
          {"quarterly", "1890-04", "1890-05"},
          {"annual", "1890-01", "1890-12"},
          {"leaflet", "1890-04", "1890-07"},
          {"committee", "1890-03", "1890-04"},
          {"committee", "1890-05", "1890-04"},
          {"monthly", "1890-13", "1890-13"},
          {"monthly", "x", "1890-04"}
        }) {
      assertThatExceptionOfType(Invalid.class)
          .as(String.join(" ", wrong))
          .isThrownBy(() -> begin(TAKAHASHI, ReportKind.of(wrong[0]), wrong[1], wrong[2]));
    }
    assertThat(begin(TAKAHASHI, ReportKind.COMMITTEE, "1890-05", "1890-08").sections())
        .containsExactlyElementsOf(ReportKind.COMMITTEE.sections(Edition.OPEN));
  }

  @Test
  void aFilePutsEverythingOnPaperAndADraftSaysSoOnEveryPage() throws IOException {
    call(TAKAHASHI, "1894-04-10", 12);
    call(TAKAHASHI, "1894-05-10", 3);
    ReportView draft = take(TAKAHASHI, begin(TAKAHASHI, ReportKind.ANNUAL, "1894-04", "1895-03"));
    List<Example> examples =
        IntStream.range(0, 6).mapToObj(i -> example(List.of(ExampleCheck.values()), null)).toList();
    ReportView written = write(TAKAHASHI, draft, "件数は<増え>ました。\n来年度も続けます。", examples);

    List<String> pages = pages(file(TAKAHASHI, written, "pdf"));

    assertThat(pages).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page).contains("案"));
    String whole = String.join("\n", pages);
    assertThat(whole)
        .contains("事業報告書", "明治27年度（1894年度）", "件数は<増え>ました。", "来年度も続けます。")
        .contains("退院後の訪問看護", "出典：橋（Hashi）の相談台帳", "単位：件")
        .contains("1 / " + pages.size());
    assertThat(row(written, Section.MONTHS, "1894-05").contacts()).isNull();
    assertThat(whole).contains("X");
    step(TAKAHASHI, written, ReportState.SUBMITTED, "");
    step(MARUYAMA, view(MARUYAMA, draft), ReportState.APPROVED, "");
    step(TAKAHASHI, view(TAKAHASHI, draft), ReportState.ISSUED, "");
    assertThat(pages(file(TAKAHASHI, draft, "pdf")))
        .allSatisfy(page -> assertThat(page).doesNotContain("案"));
  }

  @Test
  void theSameStandsInExcelAndNothingIsAFormula() throws IOException {
    call(TAKAHASHI, "1897-04-10", 12);
    call(TAKAHASHI, "1897-05-10", 3);
    ReportView draft = take(TAKAHASHI, begin(TAKAHASHI, ReportKind.ANNUAL, "1897-04", "1898-03"));
    ReportView written =
        write(TAKAHASHI, draft, "=1+1", List.of(example(List.of(ExampleCheck.values()), null)));

    List<Cell> cells = cells(file(TAKAHASHI, written, "xlsx"));

    assertThat(cells).noneMatch(cell -> cell.getType() == CellType.FORMULA);
    assertThat(cells.stream().map(Cell::getText))
        .contains("=1+1", "事業報告書　明治30年度（1897年度）", "明治30年4月（1897年4月）", "X", "計")
        .anyMatch(text -> text.contains("退院後の訪問看護"))
        .anyMatch(text -> text.contains("少ない件数"));
    long numbers =
        written.tables().stream()
            .flatMap(table -> table.rows().stream())
            .filter(row -> row.contacts() != null)
            .count();
    assertThat(cells.stream().filter(cell -> cell.getType() == CellType.NUMBER).count())
        .isEqualTo(numbers);
  }

  private static List<Cell> cells(ReportFiles.ReportFile file) throws IOException {
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(file.download().content()));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      return rows.flatMap(Row::stream).filter(Objects::nonNull).toList();
    }
  }

  @Test
  void aLeafletHasOnePageOrIsRefused() throws IOException {
    ReportView draft = take(TAKAHASHI, begin(TAKAHASHI, ReportKind.LEAFLET, "1895-04", "1895-06"));
    ReportView filled = write(TAKAHASHI, draft, Section.GREETING, "長い文章です。".repeat(120));
    assertThat(pages(file(TAKAHASHI, filled, "pdf"))).hasSize(1);

    ReportView longer = write(TAKAHASHI, filled, Section.GREETING, "長い文章です。\n".repeat(500));

    assertThatExceptionOfType(ReportProblem.TooLong.class)
        .isThrownBy(() -> file(TAKAHASHI, longer, "pdf"));
  }

  @Test
  void aFileIsForWhoeverJustProvedWhoHeIs() {
    ReportView draft = begin(TAKAHASHI, ReportKind.MONTHLY, "1896-04", "1896-04");

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> asked.answer(() -> files.file(TAKAHASHI, draft.reportId(), "pdf")))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("step-up-needed"));
  }

  private static List<String> fields(Problem problem) {
    return problem.fields().stream().map(Problem.Field::field).toList();
  }

  private static List<String> pages(ReportFiles.ReportFile file) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file.download().content())) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
    }
    return pages;
  }

  private ReportFiles.ReportFile file(Caller who, ReportView report, String format) {
    return asked.answer(() -> files.file(TheCast.present(who), report.reportId(), format));
  }

  /** What a reader of tables is told of the same numbers. */
  private CrossTable others(Caller reader, ReportView report, NumberTable table) {
    CrossWish wish =
        new CrossWish(
            new Place(Place.Kind.CENTRE, report.centreId().toString()),
            new Period(table.from(), table.until()),
            TableKind.CONSULTATION,
            List.of(table.section().axis()));
    return asked.answer(() -> tables.table(reader, wish));
  }

  private static @Nullable Long contacts(CrossTable table, @Nullable String key) {
    return table.rows().stream()
        .filter(row -> Objects.equals(row.key(), key))
        .map(row -> row.cells().getFirst().contacts())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static NumberTable table(ReportView report, Section section) {
    return report.tables().stream()
        .filter(one -> one.section() == section)
        .findFirst()
        .orElseThrow();
  }

  private static NumberRow row(ReportView report, Section section, String key) {
    return table(report, section).rows().stream()
        .filter(one -> key.equals(one.key()))
        .findFirst()
        .orElseThrow();
  }

  private UUID raise(Caller who, String title, boolean draft) {
    RaiseIssue command =
        new RaiseIssue(
            Ids.next(),
            null,
            draft,
            title,
            "",
            List.of("L01"),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null);
    return asked.answer(() -> issues.raise(who, command)).issueId();
  }

  private static Example example(List<ExampleCheck> checks, @Nullable UUID matter) {
    return new Example(
        Ids.next(),
        "退院後の訪問看護",
        "80歳代、独居。退院後に医療処置が必要となり、訪問看護を探した。",
        "S2",
        List.of("B01"),
        checks,
        matter);
  }

  private ReportView issued(String month) {
    ReportView draft = ready(month);
    step(TAKAHASHI, draft, ReportState.SUBMITTED, "");
    step(MARUYAMA, view(MARUYAMA, draft), ReportState.APPROVED, "");
    return step(TAKAHASHI, view(TAKAHASHI, draft), ReportState.ISSUED, "");
  }

  private ReportView ready(String month) {
    ReportView draft = begin(TAKAHASHI, ReportKind.MONTHLY, month, month);
    return write(TAKAHASHI, take(TAKAHASHI, draft), "本文です。", List.of());
  }

  private ReportView begin(Caller who, ReportKind kind, String from, String until) {
    return asked.answer(
        () ->
            reports.begin(
                who, new BeginReport(Ids.next(), null, kind, Edition.OPEN, from, until, null)));
  }

  private ReportView correct(ReportView report) {
    return asked.answer(
        () ->
            reports.begin(
                TAKAHASHI,
                new BeginReport(
                    Ids.next(),
                    null,
                    report.kind(),
                    report.edition(),
                    report.from().toString(),
                    report.until().toString(),
                    report.reportId())));
  }

  private ReportView view(Caller who, ReportView report) {
    return asked.answer(() -> reports.view(who, report.reportId()));
  }

  private ReportView take(Caller who, ReportView report) {
    return asked.answer(() -> reports.takeNumbers(who, report.reportId()));
  }

  private ReportView write(Caller who, ReportView report, String text, List<Example> examples) {
    return write(
        who,
        report,
        report.sections().contains(Section.PLAN) ? Section.PLAN : Section.COMMENT,
        text,
        examples);
  }

  private ReportView write(Caller who, ReportView report, Section section, String text) {
    return write(who, report, section, text, List.of());
  }

  private ReportView write(
      Caller who, ReportView report, Section section, String text, List<Example> examples) {
    return asked.answer(
        () ->
            reports.write(
                who,
                report.reportId(),
                new WriteReport(
                    report.version(),
                    report.title(),
                    List.of(new SectionText(section, text)),
                    examples,
                    List.of())));
  }

  private ReportView step(Caller who, ReportView seen, ReportState state, String note) {
    return asked.answer(
        () ->
            steps.step(
                who,
                seen.reportId(),
                new StepReport(seen.steps().size(), seen.version(), state, note)));
  }

  private List<UUID> ids(Caller who) {
    return asked.answer(() -> reports.list(who)).reports().stream()
        .map(ReportLine::reportId)
        .toList();
  }

  private List<UUID> seen(Caller who, String part) {
    return asked.as(
        who,
        () ->
            transactions.look(
                tx ->
                    tx.rows("select report_id from report_" + part)
                        .map(rows -> Rows.all(rows, row -> row.getUUID(0)))));
  }

  private UUID call(Caller who, String day, int times) {
    return call(who, day, times, "01");
  }

  private UUID call(Caller who, String day, int times, String method) {
    Map<String, List<String>> codes = new HashMap<>();
    codes.put("content", List.of(times % 2 == 0 ? "A01" : "B01"));
    codes.put("requester", List.of("05"));
    codes.put("method", List.of(method));
    List<ConsultationView> entered =
        IntStream.range(0, times)
            .mapToObj(
                i ->
                    asked.answer(
                        () ->
                            ledger.enter(
                                who,
                                new EnterConsultation(
                                    Ids.next(),
                                    null,
                                    "CASE",
                                    null,
                                    "",
                                    "",
                                    codes,
                                    LocalDate.parse(day),
                                    null))))
            .toList();
    return entered.getLast().consultationId();
  }
}

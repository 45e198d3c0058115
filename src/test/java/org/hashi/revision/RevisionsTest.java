package org.hashi.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.MARUYAMA;
import static org.hashi.ground.TheCast.NAGAI;
import static org.hashi.ground.TheCast.OKA;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TANAKA;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeList;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.codelist.Note;
import org.hashi.codelist.Rollup;
import org.hashi.codelist.Rollup.RollupGroup;
import org.hashi.consultation.AddContact;
import org.hashi.consultation.ChangeConsultation;
import org.hashi.consultation.Codes;
import org.hashi.consultation.ConsultationView;
import org.hashi.consultation.CorrectContact;
import org.hashi.consultation.EnterConsultation;
import org.hashi.consultation.Ledger;
import org.hashi.consultation.PastMatter;
import org.hashi.consultation.PastMatter.PastContact;
import org.hashi.consultation.PastMatters;
import org.hashi.ground.Asked;
import org.hashi.ground.MovableClock;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.identity.IdentityProblem;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Problem;
import org.hashi.platform.Transactions;
import org.hashi.revision.RevisionPreview.DimensionChange;
import org.hashi.revision.RevisionPreview.Gap;
import org.hashi.revision.RevisionPreview.Relabelled;
import org.hashi.revision.RevisionPreview.Use;
import org.hashi.revision.RevisionView.DraftView;
import org.hashi.revision.WriteCodes.WantedCode;
import org.hashi.revision.WriteRollup.WantedGroup;
import org.hashi.statistics.CrossTable;
import org.hashi.statistics.CrossTables;
import org.hashi.statistics.CrossWish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kobayashi revises the lists in the spring of 2091, a year no other test knows. */
@QuarkusTest
@WithTestResource(Postgres.class)
class RevisionsTest {
  private static final int YEAR = 2091;
  private static final LocalDate LAST_YEAR = LocalDate.of(2091, 3, 20);
  private static final LocalDate THIS_YEAR = LocalDate.of(2091, 4, 10);

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject MovableClock clock;
  @Inject Revisions revisions;
  @Inject Previews previews;
  @Inject Notes notes;
  @Inject CodeLists lists;
  @Inject Ledger ledger;
  @Inject PastMatters past;
  @Inject CrossTables tables;
  @Inject Transactions transactions;

  @BeforeEach
  void itIsMay2091() {
    cast.enter();
    Instant then = Instant.parse("2091-05-10T03:00:00Z");
    clock.move(Duration.between(clock.instant(), then));
    RevisionView now = asked.answer(() -> revisions.view(KOBAYASHI));
    if (now.draft() != null) {
      asked.answer(() -> revisions.drop(KOBAYASHI, now.draft().seen()));
    }
  }

  @AfterEach
  void itIsTodayAgain() {
    clock.reset();
  }

  @Test
  void whatIsPutInForceCountsFromItsYearOnAndThePastStaysAsItWas() {
    ConsultationView before = enter(LAST_YEAR, "D05");
    DraftView draft = begin();
    write(
        draft,
        Dimension.CONTENT,
        codes -> {
          add(codes, "D", new WantedCode("D90", "D", false, "遺族の相談", "bereaved families", false));
          replace(codes, "D05", true, "死後の対応・グリーフ");
          replace(codes, "D04", false, "緩和ケア（疼痛を含む）");
        });
    String version = enforce();

    assertThat(version).startsWith("2091");
    assertThat(lists.of(YEAR).version()).isEqualTo(version);
    assertThat(lists.of(YEAR).label(Dimension.CONTENT, "D04")).isEqualTo("緩和ケア（疼痛を含む）");
    assertThat(lists.of(YEAR - 1).label(Dimension.CONTENT, "D04")).isEqualTo("緩和ケア・疼痛");
    assertThat(lists.of(YEAR - 1).version()).isEqualTo("2026");
    assertThat(find(YEAR, "D05").validTo()).isEqualTo(YEAR - 1);
    assertThat(find(YEAR, "D90").validFrom()).isEqualTo(YEAR);

    refused("「D05 死後の対応・グリーフ」は令和73年度から使えません。", () -> enter(THIS_YEAR, "D05"));
    refused("「D90 遺族の相談」は令和72年度にはまだ使えません。", () -> enter(LAST_YEAR, "D90"));
    ConsultationView later = enter(THIS_YEAR, "D90");
    assertThat(listVersions(later)).containsOnly(version);
    assertThat(listVersions(before)).containsOnly("2026");

    assertThat(table(YEAR - 1).listVersion()).isEqualTo("2026");
    assertThat(table(YEAR).listVersion()).isEqualTo(version);

    ConsultationView marked =
        mark(before, Map.of("content", List.of("D05"), "scene", List.of("S4")));
    assertThat(marked.version()).isEqualTo(2);
    refused("令和73年度から使えません", () -> mark(later, Map.of("content", List.of("D90", "D05"))));
  }

  @Test
  void aContactKeepsTheCodesOfItsYearUntilItIsMovedIntoAnother() {
    ConsultationView matter = enter(LAST_YEAR, "A01");
    DraftView draft = begin();
    write(draft, Dimension.TIME_SPENT, codes -> replace(codes, "T5", true, "120分以上"));
    enforce();

    UUID contact = matter.contacts().getFirst().contactId();
    Map<String, List<String>> long120 = Map.of("timeSpent", List.of("T5"));
    CorrectContact inTime = new CorrectContact(1, LAST_YEAR, LocalTime.of(9, 0), long120, false);
    ConsultationView corrected =
        asked.answer(() -> ledger.correct(SATO, matter.consultationId(), contact, inTime));
    assertThat(corrected.contacts().getFirst().codes()).containsEntry("timeSpent", List.of("T5"));

    CorrectContact moved = new CorrectContact(2, THIS_YEAR, LocalTime.of(9, 0), long120, false);
    refused(
        "「T5 120分以上」は令和73年度から使えません。",
        () -> asked.answer(() -> ledger.correct(SATO, matter.consultationId(), contact, moved)));
    AddContact another = new AddContact(long120, THIS_YEAR, LocalTime.of(9, 0), Ids.next());
    refused(
        "「T5 120分以上」は令和73年度から使えません。",
        () -> asked.answer(() -> ledger.addContact(SATO, matter.consultationId(), another)));
    AddContact goesOn = new AddContact(Map.of(), THIS_YEAR, LocalTime.of(9, 0), Ids.next());
    assertThat(
            asked.answer(() -> ledger.addContact(SATO, matter.consultationId(), goesOn)).contacts())
        .hasSize(2);
  }

  @Test
  void whatIsBroughtAlongFromYearsBeforeHasTheCodesOfItsYear() {
    write(begin(), Dimension.FUNDING, codes -> replace(codes, "OWN", true, "医師会・市町村の独自事業"));
    String version = enforce();

    List<UUID> brought = bring(LAST_YEAR, Map.of("funding", List.of("OWN")));
    assertThat(brought).hasSize(1);
    assertThat(listVersions(brought.getFirst())).containsOnly("2026");
    assertThat(listVersions(bring(THIS_YEAR, Map.of()).getFirst())).containsOnly(version);
    refused(
        "「OWN 医師会・市町村の独自事業」は令和73年度から使えません。",
        () -> bring(THIS_YEAR, Map.of("funding", List.of("OWN"))));
    assertThat(lists.refusal(Dimension.FUNDING, "OWN", YEAR - 1)).isEmpty();
    assertThat(lists.refusal(Dimension.FUNDING, "OWN", YEAR)).isPresent();
  }

  @Test
  void whatWouldChangeIsSeenBeforeAndGapsInRollupsKeepItOutOfForce() {
    DraftView draft = begin();
    String code = fresh();
    DraftView written =
        write(
            draft,
            Dimension.METHOD,
            codes -> {
              codes.add(new WantedCode(code, null, false, "チャット" + code, "chat " + code, false));
              replace(codes, "10", true, "LINE等の公開SNS");
              replace(codes, "01", false, "電話（固定・携帯）");
              Collections.swap(codes, 2, 3);
            });

    RevisionPreview preview = asked.as(KOBAYASHI, () -> previews.preview(KOBAYASHI));
    DimensionChange change = preview.dimensions().getFirst();
    assertThat(change.dimension()).isEqualTo(Dimension.METHOD);
    assertThat(change.added()).containsExactly(code);
    assertThat(change.relabelled()).contains(new Relabelled("01", "電話", "電話（固定・携帯）"));
    assertThat(change.retired()).hasSize(1);
    assertThat(change.retired().getFirst().code()).isEqualTo("10");
    assertThat(change.retired().getFirst().uses())
        .containsExactly(new Use(Dimension.METHOD, 0L, 0L));
    assertThat(change.reordered()).isTrue();
    assertThat(preview.gaps())
        .containsExactly(new Gap(Dimension.METHOD, "in_person_phone_written", List.of(code)));
    refused("「対面・電話・書面」に入っていない区分があります", this::enforce);

    Rollup rollup = rollup(written, "in_person_phone_written");
    List<RollupGroup> groups = new ArrayList<>(rollup.groups());
    List<WantedGroup> wanted =
        groups.stream()
            .map(
                one ->
                    new WantedGroup(
                        one.group(),
                        one.ja(),
                        one.en(),
                        one.group().equals("W")
                            ? Stream.concat(one.codes().stream(), Stream.of(code)).toList()
                            : one.codes()))
            .toList();
    asked.answer(
        () ->
            revisions.write(
                KOBAYASHI,
                Dimension.METHOD,
                rollup.rollup(),
                new WriteRollup(written.seen(), rollup.ja(), rollup.en(), wanted)));
    enforce();
    assertThat(
            lists
                .of(YEAR)
                .rollup(Dimension.METHOD, "in_person_phone_written")
                .flatMap(one -> one.group(code)))
        .map(RollupGroup::ja)
        .hasValue("書面・電子");
  }

  @Test
  void aCodeInTwoGroupsIsToldAndChangesNothing() {
    DraftView draft = begin();
    Rollup rollup = rollup(draft, "plan");
    List<WantedGroup> twice =
        List.of(
            new WantedGroup("A", "若い", "young", List.of("00", "18")),
            new WantedGroup("B", "ほか", "others", List.of("18", "99")));

    refused(
        "2つのまとまりにあるか、使えない区分があります（18）。",
        () ->
            asked.answer(
                () ->
                    revisions.write(
                        KOBAYASHI,
                        Dimension.AGE_CLASS,
                        "plan",
                        new WriteRollup(draft.seen(), rollup.ja(), rollup.en(), twice))));
    assertThat(draft()).isEqualTo(draft);
  }

  @Test
  void aCodeIsNeverDeletedNorMovedNorMadeSomethingElse() {
    DraftView draft = begin();

    wrong(draft, "「A03」は削除できません", codes -> codes.removeIf(one -> one.code().equals("A03")));
    wrong(
        draft,
        "「A03」の見出しは変えられません",
        codes ->
            codes.replaceAll(
                one ->
                    one.code().equals("A03")
                        ? new WantedCode("A03", "B", false, one.ja(), one.en(), false)
                        : one));
    wrong(draft, "「99 不明」は廃止できません", codes -> replace(codes, "99", true, "不明"));
    wrong(draft, "「98 その他」は廃止できません", codes -> replace(codes, "98", true, "その他"));
    wrong(draft, "「A 在宅医療・医療機関」は廃止できません", codes -> replace(codes, "A", true, "在宅医療・医療機関"));
    wrong(draft, "「A01」が2つあります", codes -> codes.add(codes.get(1)));
    wrong(
        draft,
        "名前が同じです",
        codes -> add(codes, "A", new WantedCode("A77", "A", false, "往診・夜間休日の対応", "x", false)));
    wrong(
        draft,
        "「小さい」は使えません",
        codes -> add(codes, "A", new WantedCode("小さい", "A", false, "新しい", "x", false)));
    wrong(
        draft,
        "「A78 新しい」の見出しを選んでください",
        codes -> add(codes, "A", new WantedCode("A78", "A01", false, "新しい", "x", false)));
    assertThat(draft()).isEqualTo(draft);
  }

  @ParameterizedTest
  @EnumSource(
      value = Dimension.class,
      names = {"KIND", "OUTCOME", "OFFICE_HOURS"})
  void whatTheApplicationItselfAsksForIsOnlyCalledOtherwise(Dimension dimension) {
    DraftView draft = begin();

    refused(
        "追加できません",
        () ->
            write(
                draft,
                dimension,
                codes -> codes.add(new WantedCode("NEW1", null, false, "新しい", "new", false))));
    refused(
        "廃止できません",
        () ->
            write(
                draft, dimension, codes -> replace(codes, codes.getFirst().code(), true, "もうない")));
    DraftView written =
        write(draft, dimension, codes -> replace(codes, codes.getFirst().code(), false, "別の呼び方"));
    assertThat(list(written, dimension).codes().getFirst().ja()).isEqualTo("別の呼び方");
  }

  @Test
  void whoComesSecondIsToldAndWritesOverNothing() {
    DraftView draft = begin();
    write(draft, Dimension.SCENE, codes -> replace(codes, "S4", false, "看取り期"));

    assertThatExceptionOfType(RevisionProblem.ChangedMeanwhile.class)
        .isThrownBy(
            () -> write(draft, Dimension.SCENE, codes -> replace(codes, "S4", false, "最期")));
    assertThatExceptionOfType(RevisionProblem.ChangedMeanwhile.class).isThrownBy(this::begin);
    assertThatExceptionOfType(RevisionProblem.ChangedMeanwhile.class)
        .isThrownBy(() -> asked.answer(() -> revisions.drop(KOBAYASHI, draft.seen())));
    assertThat(list(draft(), Dimension.SCENE).find("S4").orElseThrow().ja()).isEqualTo("看取り期");
  }

  @Test
  void nobodyDraftsForYearsThatAreOverOrPutsNothingInForce() {
    for (int year : new int[] {YEAR - 1, YEAR + 3, 0}) {
      refused(
          "この年度の改定案は作れません",
          () -> asked.answer(() -> revisions.begin(KOBAYASHI, new BeginRevision(year))));
    }
    begin();
    refused("まだ何も変わっていません", this::enforce);
  }

  @Test
  void onlyAnOfficerWhoIsThereHimselfPutsListsInForce() {
    DraftView draft = begin();
    write(draft, Dimension.SCENE, codes -> replace(codes, "S4", false, "看取り期 " + fresh()));
    EnforceRevision command = new EnforceRevision(draft().seen());

    assertThatExceptionOfType(IdentityProblem.StepUpNeeded.class)
        .isThrownBy(() -> asked.answer(() -> revisions.enforce(KOBAYASHI, command)));
    for (Caller other : List.of(SATO, TANAKA, OKA, NAGAI, MARUYAMA)) {
      notFound(() -> asked.answer(() -> revisions.view(other)));
      notFound(() -> asked.answer(() -> revisions.begin(other, new BeginRevision(YEAR))));
      notFound(() -> asked.answer(() -> revisions.drop(other, command.seen())));
      notFound(() -> asked.answer(() -> previews.preview(other)));
      notFound(() -> asked.answer(() -> revisions.enforce(present(other), command)));
      notFound(
          () ->
              asked.answer(
                  () -> notes.write(other, Dimension.CONTENT, YEAR, new WriteNote("注", "note"))));
    }
    assertThat(draft().seen()).isEqualTo(command.seen());
  }

  @Test
  void aVersionInForceIsNotChangedByTheDatabaseEither() {
    write(begin(), Dimension.SCENE, codes -> replace(codes, "S3", false, "急変時 " + fresh()));
    enforce();

    for (String statement :
        List.of(
            "update codelist_list set codes = '[]'",
            "delete from codelist_list",
            "update codelist_rollup set ja = 'x'",
            "update codelist_version set fiscal_year = 2092",
            "delete from codelist_version")) {
      assertThatExceptionOfType(RuntimeException.class)
          .isThrownBy(() -> asked.write(tx -> tx.rows(statement).replaceWithVoid()))
          .withMessageContaining("a version in force never changes");
    }
  }

  @Test
  void aNodeThatWasNotTheOneReadsWhatIsNewBeforeItTakesAnything() {
    CodeLists another = new CodeLists(new MovedTo(clock));
    write(begin(), Dimension.SCENE, codes -> replace(codes, "S2", false, "入退院 " + fresh()));
    String version = enforce();

    assertThat(another.of(YEAR).version()).isNotEqualTo(version);
    assertThat(asked.write(tx -> another.upToDate(tx, YEAR)).version()).isEqualTo(version);
    assertThat(another.version()).isEqualTo(version);
  }

  @Test
  void notesStandUnderTheTablesOfTheirYears() {
    asked.answer(
        () ->
            notes.write(
                KOBAYASHI, Dimension.CARE_LEVEL, YEAR, new WriteNote("区分が増えました。", "More rows.")));
    Note note = new Note(Dimension.CARE_LEVEL, YEAR, "区分が増えました。", "More rows.");

    assertThat(lists.notes(Dimension.CARE_LEVEL, YEAR - 1, YEAR)).containsExactly(note);
    assertThat(lists.notes(Dimension.CARE_LEVEL, YEAR - 1)).isEmpty();
    assertThat(lists.notes(Dimension.REQUESTER, YEAR)).isEmpty();
    assertThat(lists.notes(Dimension.PARTNER, 2023, 2024)).hasSize(1);

    refused(
        "日本語と英語の両方",
        () ->
            asked.answer(
                () -> notes.write(KOBAYASHI, Dimension.CARE_LEVEL, YEAR, new WriteNote("だけ", ""))));
    asked.answer(() -> notes.write(KOBAYASHI, Dimension.CARE_LEVEL, YEAR, new WriteNote("", "")));
    assertThat(lists.notes(Dimension.CARE_LEVEL, YEAR)).isEmpty();
  }

  /** A clock that tells what the moved one tells. */
  private static final class MovedTo extends Clock {
    private final Clock other;

    MovedTo(Clock other) {
      this.other = other;
    }

    @Override
    public Instant instant() {
      return other.instant();
    }

    @Override
    public ZoneId getZone() {
      return other.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static String fresh() {
    return "N" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
  }

  private DraftView begin() {
    return Objects.requireNonNull(
        asked.answer(() -> revisions.begin(KOBAYASHI, new BeginRevision(YEAR))).draft());
  }

  private DraftView draft() {
    return Objects.requireNonNull(asked.answer(() -> revisions.view(KOBAYASHI)).draft());
  }

  private Caller present(Caller person) {
    return new Caller(person.accountId(), clock.instant());
  }

  /** Puts the draft in force; its version. */
  private String enforce() {
    EnforceRevision command = new EnforceRevision(draft().seen());
    return asked.answer(() -> revisions.enforce(present(KOBAYASHI), command)).latest();
  }

  private interface Editing {
    void change(List<WantedCode> codes);
  }

  private DraftView write(DraftView draft, Dimension dimension, Editing editing) {
    List<WantedCode> codes = new ArrayList<>();
    list(draft, dimension)
        .codes()
        .forEach(code -> codes.add(wanted(code, UnaryOperator.identity())));
    editing.change(codes);
    return Objects.requireNonNull(
        asked
            .answer(
                () -> revisions.write(KOBAYASHI, dimension, new WriteCodes(draft.seen(), codes)))
            .draft());
  }

  private static WantedCode wanted(Code code, UnaryOperator<String> label) {
    return new WantedCode(
        code.code(),
        code.parent(),
        code.isHeading(),
        label.apply(code.ja()),
        code.en(),
        code.validTo() != null);
  }

  private static void replace(List<WantedCode> codes, String code, boolean retired, String ja) {
    codes.replaceAll(
        one ->
            one.code().equals(code)
                ? new WantedCode(code, one.parent(), one.heading(), ja, one.en(), retired)
                : one);
  }

  private static void add(List<WantedCode> codes, String under, WantedCode code) {
    int heading = codes.stream().map(WantedCode::code).toList().indexOf(under);
    codes.removeIf(one -> one.code().equals(code.code()));
    codes.add(heading + 1, code);
  }

  private void wrong(DraftView draft, String message, Editing editing) {
    refused(message, () -> write(draft, Dimension.CONTENT, editing));
  }

  private static void refused(String message, Runnable work) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(work::run)
        .satisfies(
            e ->
                assertThat(e.fields())
                    .map(Problem.Field::message)
                    .first()
                    .asString()
                    .contains(message));
  }

  private static void notFound(Runnable work) {
    assertThatExceptionOfType(NotFound.class).isThrownBy(work::run);
  }

  private static CodeList list(DraftView draft, Dimension dimension) {
    return draft.dimensions().stream()
        .filter(list -> list.dimension() == dimension)
        .findFirst()
        .orElseThrow();
  }

  private static Rollup rollup(DraftView draft, String word) {
    return draft.rollups().stream()
        .filter(one -> one.rollup().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private Code find(int year, String code) {
    return lists.of(year).list(Dimension.CONTENT).find(code).orElseThrow();
  }

  private ConsultationView enter(LocalDate day, String content) {
    EnterConsultation call =
        new EnterConsultation(
            Ids.next(),
            null,
            "CASE",
            null,
            "",
            "",
            Map.of("content", List.of(content)),
            day,
            LocalTime.of(10, 0));
    return asked.answer(() -> ledger.enter(SATO, call));
  }

  private ConsultationView mark(ConsultationView matter, Map<String, List<String>> codes) {
    ChangeConsultation marks =
        new ChangeConsultation(matter.version(), "CASE", "99", "", "", codes);
    return asked.answer(() -> ledger.change(SATO, matter.consultationId(), marks));
  }

  private CrossTable table(int year) {
    String from = year + "-04";
    String until = (year + 1) + "-03";
    return asked.as(
        SATO, () -> tables.table(SATO, CrossWish.of("prefecture", from, until, "content", "PEER")));
  }

  private List<UUID> bring(LocalDate day, Map<String, List<String>> codes) {
    PastMatter matter =
        new PastMatter(
            "CASE",
            null,
            null,
            null,
            Codes.said(codes),
            List.of(new PastContact(day, null, Codes.said(Map.of()), false)));
    UUID centreId = enter(LAST_YEAR, "A01").centreId();
    return asked.as(
        SATO, () -> transactions.write(tx -> past.bring(tx, centreId, null, List.of(matter))));
  }

  private List<String> listVersions(ConsultationView matter) {
    return listVersions(matter.consultationId());
  }

  private List<String> listVersions(UUID consultationId) {
    return asked.write(
        tx ->
            tx.rows(
                    "select list_version from consultation_marking where consultation_id = $1"
                        + " union all select v.list_version from consultation_contact_version v"
                        + " join consultation_contact k using (contact_id)"
                        + " where k.consultation_id = $1",
                    consultationId)
                .map(
                    rows -> {
                      List<String> all = new ArrayList<>();
                      rows.forEach(row -> all.add(row.getString(0)));
                      return all;
                    }));
  }
}

package org.hashi.pastledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.hashi.ground.TheCast.HONMA;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.WATANABE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hashi.consultation.AddContact;
import org.hashi.consultation.Ledger;
import org.hashi.consultation.LedgerView;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.pastledger.ExplainPast.ColumnMeaning;
import org.hashi.pastledger.ExplainPast.TermMeaning;
import org.hashi.pastledger.PastLedgerView.PastColumn;
import org.hashi.pastledger.PastLedgerView.PastPreview;
import org.hashi.pastledger.PastLedgerView.PastTerm;
import org.hashi.pastledger.PastLedgerView.PastWrongLine;
import org.hashi.pastledger.PastLedgerView.PastYear;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A centre brings its Excel of past years along. */
@QuarkusTest
@WithTestResource(Postgres.class)
class PastLedgerTest {
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject PastLedgers past;
  @Inject Forgetting forgetting;
  @Inject Ledger ledger;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @Test
  void nothingIsCountedBeforeSomebodyHasSeenWhatWouldBe() {
    PastLedgerView file =
        upload(
            HONMA,
            """
            令和の相談台帳（写し）
            No.,相談日,相談方法,相談内容
            1,1931/4/2,電話,B06
            2,昭和6年4月3日,03,B01
            3,1931/5/1,電話,
            """);

    PastPreview preview = preview(file);
    assertThat(preview.headingLine()).isEqualTo(2);
    assertThat(preview.columns())
        .extracting(PastColumn::heading, PastColumn::meaning)
        .containsExactly(
            tuple("No.", "nothing"),
            tuple("相談日", "day"),
            tuple("相談方法", "method"),
            tuple("相談内容", "content"));
    assertThat(preview.years()).containsExactly(new PastYear(1931, 3, 3));
    assertThat(lines(HONMA, 1931, 4)).isEmpty();

    PastLedgerView kept = keep(HONMA, file, false);

    assertThat(kept.kept()).extracting("matters", "contacts", "leftOut").containsExactly(3, 3, 0);
    assertThat(lines(HONMA, 1931, 4))
        .extracting(line -> line.codes().get("method"))
        .containsExactlyInAnyOrder(List.of("01"), List.of("03"));
  }

  @Test
  void whatALineCannotBeIsToldByTheLine() {
    PastLedgerView file =
        upload(
            HONMA,
            """
            相談日,時刻,件数
            ,,
            昨日,,
            2999/1/1,,
            1932/4/1,25:00,
            1932/4/1,,-3
            1932/4/1,9:30,
            """);

    assertThat(preview(file).wrong()).extracting(PastWrongLine::line).containsExactly(3, 4, 5, 6);
    assertThat(preview(file).wrong().getFirst().errors()).containsExactly("日付「昨日」を読めません。");
    assertRefused("past-lines-wrong", () -> past.keep(HONMA, file.fileId(), new KeepPast(false)));
    assertThat(lines(HONMA, 1932, 4)).isEmpty();

    assertThat(keep(HONMA, file, true).kept())
        .extracting("contacts", "leftOut")
        .containsExactly(1, 4);
  }

  @Test
  void whatACentreExplainsOnceHoldsForItsNextFile() {
    PastLedgerView file =
        upload(WATANABE, "いつ,どうやって,誰から\n1933/4/1,テレビ電話,02\n1933/4/2,ﾃﾚﾋﾞ電話、電話,\n");
    assertThat(preview(file).columns()).extracting(PastColumn::meaning).containsOnly("nothing");
    assertRefused(
        "past-nothing-to-count", () -> past.keep(WATANABE, file.fileId(), new KeepPast(true)));

    PastLedgerView named =
        explain(
            WATANABE,
            file,
            List.of(new ColumnMeaning("いつ", "day"), new ColumnMeaning("どうやって", "method")),
            List.of());
    assertThat(preview(named).unknown()).containsExactly(new PastTerm("method", "テレビ電話", 2, null));
    assertRefused(
        "past-lines-wrong", () -> past.keep(WATANABE, file.fileId(), new KeepPast(false)));

    PastLedgerView said =
        explain(WATANABE, file, List.of(), List.of(new TermMeaning("method", "テレビ電話", "99")));
    assertThat(preview(said).unknown()).isEmpty();
    assertThat(preview(said).wrongLines()).isZero();
    asked.answer(() -> past.discard(WATANABE, file.fileId()));

    PastLedgerView next = upload(WATANABE, "どうやって,いつ\nテレビ電話,1934/4/1\n");
    assertThat(preview(next).wrongLines()).isZero();
    assertThat(preview(next).contacts()).isEqualTo(1);
  }

  @Test
  void oneOfTheNamesOfACodeIsGuessedAndNotCounted() {
    PastPreview preview =
        preview(upload(HONMA, "相談日,相談方法\n1942/4/1,来所\n1942/4/1,ＦＡＸ\n1942/4/1,その他のICT\n"));

    assertThat(preview.unknown())
        .containsExactlyInAnyOrder(
            new PastTerm("method", "来所", 1, "02"),
            new PastTerm("method", "FAX", 1, "05"),
            new PastTerm("method", "その他のICT", 1, null));
    assertThat(preview.contacts()).isZero();
  }

  @Test
  void aMeaningThatIsNoneIsRefused() {
    PastLedgerView file = upload(HONMA, "相談日\n1935/4/1\n");
    for (ExplainPast wrong :
        List.of(
            new ExplainPast(List.of(new ColumnMeaning("相談日", "mood")), List.of()),
            new ExplainPast(List.of(), List.of(new TermMeaning("method", "電話", "7777"))),
            new ExplainPast(List.of(), List.of(new TermMeaning("summary", "電話", "01"))))) {
      assertThatExceptionOfType(Invalid.class)
          .isThrownBy(() -> asked.answer(() -> past.explain(HONMA, file.fileId(), wrong)));
    }
  }

  @Test
  void linesOfOneNumberAreOneMatterAndWhatGoesOnBelongsToThePerson() {
    PastLedgerView file =
        upload(
            HONMA,
            """
            相談日,相談番号,整理番号,新規・継続,件数
            1936/4/1,A-1,7,新規,
            1936/4/9,Ａ-１,,継続,2
            1936/4/2,,8,新規,
            1936/5/2,,8,継続,
            1936/6/2,,8,再相談,
            1937/4/1,A-1,,継続,
            1936/4/3,,,継続,
            1936/4/4,A-1,9,継続,
            1936/4/5,,,,12
            """);

    PastPreview preview = preview(file);
    assertThat(preview.wrong()).extracting(PastWrongLine::line).containsExactly(8, 9);
    assertThat(preview.years())
        .as("in 1937 the matter is new once more")
        .containsExactly(new PastYear(1936, 14, 18), new PastYear(1937, 1, 1));
    assertThat(preview.countedOtherwise()).isEqualTo(1);
    assertThat(preview.matters()).isEqualTo(14);
  }

  @Test
  void theSameFileIsCountedOnceHoweverOftenItIsKept() {
    String text = "相談日,相談方法\n1938/4/1,電話\n1938/4/1,電話\n";
    PastLedgerView first = upload(HONMA, text);
    PastLedgerView second = upload(HONMA, text);
    List<CompletableFuture<PastLedgerView>> all =
        Stream.of(first, second, first)
            .map(file -> asked.atOnce(() -> past.keep(HONMA, file.fileId(), new KeepPast(false))))
            .toList();

    long kept = all.stream().filter(one -> isKept(one)).count();

    assertThat(kept).isEqualTo(1);
    assertThat(lines(HONMA, 1938, 4)).hasSize(2);
  }

  private static boolean isKept(CompletableFuture<PastLedgerView> keeping) {
    try {
      return keeping.join().kept() != null;
    } catch (CompletionException refused) {
      return false;
    }
  }

  @Test
  void whatIsTakenBackIsCountedNoMoreButForWhatWasWorkedOn() {
    PastLedgerView file = upload(HONMA, "相談日,概要\n1939/4/1,一つめ\n1939/4/2,二つめ\n1939/4/3,三つめ\n");
    keep(HONMA, file, false);
    UUID second =
        lines(HONMA, 1939, 4).stream()
            .filter(line -> "二つめ".equals(line.summary()))
            .findFirst()
            .orElseThrow()
            .consultationId();
    asked.answer(
        () ->
            ledger.addContact(
                HONMA,
                second,
                new AddContact(
                    Map.of("method", List.of("01")), LocalDate.of(1939, 4, 9), null, Ids.next())));

    PastLedgerView back = asked.answer(() -> past.takeBack(HONMA, file.fileId()));

    assertThat(back.takenBack()).extracting("matters").isEqualTo(2);
    assertThat(lines(HONMA, 1939, 4))
        .extracting(LedgerView.Line::consultationId)
        .containsExactly(second, second);
    assertRefused("past-decided", () -> past.takeBack(HONMA, file.fileId()));
    PastLedgerView again = upload(HONMA, "相談日,概要\n1939/4/1,一つめ\n1939/4/2,二つめ\n1939/4/3,三つめ\n");
    assertThat(preview(again).keptBefore()).isFalse();
  }

  @Test
  void aFileThatNobodyDecidesOnIsThrownAway() {
    PastLedgerView waiting = upload(HONMA, "相談日,氏名\n1941/4/1,見本 花子\n");
    PastLedgerView kept = keep(HONMA, upload(HONMA, "相談日\n1941/5/1\n"), false);
    asked.write(
        tx ->
            tx.rows("update pastledger_file set uploaded_at = now() - interval '8 days'")
                .replaceWith(true));

    asked.answer(() -> forgetting.look().replaceWith(true));

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> asked.answer(() -> past.view(HONMA, waiting.fileId())));
    assertThat(asked.answer(() -> past.view(HONMA, kept.fileId())).kept()).isNotNull();
  }

  @Test
  void nobodyElseFindsTheFile() {
    PastLedgerView file = upload(HONMA, "相談日\n1940/4/1\n");
    for (Caller other : List.of(SATO, KOBAYASHI)) {
      for (Supplier<Uni<?>> deed :
          List.<Supplier<Uni<?>>>of(
              () -> past.view(other, file.fileId()),
              () -> past.explain(other, file.fileId(), new ExplainPast(List.of(), List.of())),
              () -> past.keep(other, file.fileId(), new KeepPast(false)),
              () -> past.takeBack(other, file.fileId()),
              () -> past.discard(other, file.fileId()),
              () -> past.list(other, file.centreId()),
              () -> past.upload(other, file.centreId(), "", "相談日\n".getBytes(UTF_8)))) {
        assertThatExceptionOfType(NotFound.class)
            .isThrownBy(() -> asked.answer(() -> deed.get().map(any -> true)));
      }
    }
    assertThat(asked.answer(() -> past.view(HONMA, file.fileId())).preview()).isNotNull();
  }

  private void assertRefused(String code, Supplier<Uni<PastLedgerView>> deed) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> asked.answer(deed))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private PastLedgerView upload(Caller who, String text) {
    return asked.answer(() -> past.upload(who, null, "台帳.csv", text.getBytes(UTF_8)));
  }

  private PastLedgerView explain(
      Caller who, PastLedgerView file, List<ColumnMeaning> columns, List<TermMeaning> terms) {
    return asked.answer(() -> past.explain(who, file.fileId(), new ExplainPast(columns, terms)));
  }

  private PastLedgerView keep(Caller who, PastLedgerView file, boolean leaveOut) {
    return asked.answer(() -> past.keep(who, file.fileId(), new KeepPast(leaveOut)));
  }

  private static PastPreview preview(PastLedgerView file) {
    return Objects.requireNonNull(file.preview());
  }

  private List<LedgerView.Line> lines(Caller who, int year, int month) {
    return asked.answer(() -> ledger.month(who, null, YearMonth.of(year, month))).lines();
  }
}

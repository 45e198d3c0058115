package org.hashi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TAKAHASHI;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Rows;
import org.hashi.platform.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What somebody asks again and again is kept for him, and for nobody else. */
@QuarkusTest
@WithTestResource(Postgres.class)
class QuestionsTest {
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Questions questions;
  @Inject Transactions transactions;

  @BeforeEach
  @AfterEach
  void nothingIsKept() {
    cast.enter();
    for (Caller who : List.of(SATO, TAKAHASHI, KOBAYASHI)) {
      own(who).forEach(one -> delete(who, one.questionId()));
    }
  }

  @Test
  void aQuestionIsKeptWithItsTable() {
    save(
        SATO,
        new SaveQuestion(
            " 夜の相談は何か ",
            "served:152064",
            "2026-04",
            "2026-09",
            "content,officeHours",
            "PEER",
            "NEW_MATTERS"));

    SavedQuestion kept = own(SATO).getFirst();

    assertThat(own(SATO)).hasSize(1);
    assertThat(kept.question()).isEqualTo("夜の相談は何か");
    assertThat(kept.place()).isEqualTo("served:152064");
    assertThat(kept.period()).isEqualTo(new Period(YearMonth.of(2026, 4), YearMonth.of(2026, 9)));
    assertThat(kept.axes()).containsExactly("content", "officeHours");
    assertThat(kept.kind()).isEqualTo(TableKind.PEER);
    assertThat(kept.measure()).isEqualTo(TableMeasure.NEW_MATTERS);
  }

  @Test
  void theSameQuestionAgainChangesItsTable() {
    UUID first = save(SATO, question("増えているか", "month")).getFirst().questionId();
    save(SATO, question("何が多いか", "content"));

    List<SavedQuestion> kept = save(SATO, question("増えているか", "quarter"));

    assertThat(kept).extracting(SavedQuestion::question).containsExactly("増えているか", "何が多いか");
    assertThat(kept.getFirst().questionId()).isEqualTo(first);
    assertThat(kept.getFirst().axes()).containsExactly("quarter");
  }

  @Test
  void aQuestionIsPutInOtherWords() {
    UUID one = save(SATO, question("増えているか", "month")).getFirst().questionId();
    save(SATO, question("何が多いか", "content"));

    assertThat(rename(SATO, one, " 減っているか "))
        .extracting(SavedQuestion::question)
        .containsExactlyInAnyOrder("減っているか", "何が多いか");
    rename(SATO, one, "減っているか");
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> rename(SATO, one, "何が多いか"));
    assertThat(own(SATO)).extracting(SavedQuestion::axes).contains(List.of("month"));
  }

  @Test
  void anotherPersonsQuestionIsNotThere() {
    UUID ofSato = save(SATO, question("増えているか", "month")).getFirst().questionId();
    save(TAKAHASHI, question("増えているか", "quarter"));

    assertThat(own(KOBAYASHI)).isEmpty();
    assertThat(own(TAKAHASHI)).extracting(SavedQuestion::axes).containsExactly(List.of("quarter"));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> delete(TAKAHASHI, ofSato));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> rename(TAKAHASHI, ofSato, "減っているか"));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> delete(SATO, UUID.randomUUID()));
    assertThat(own(SATO)).extracting(SavedQuestion::question).containsExactly("増えているか");
  }

  @Test
  void whoReadsNoTablesKeepsNoQuestions() {
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> own(IGARASHI));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> save(IGARASHI, question("増えているか", "month")));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> delete(IGARASHI, UUID.randomUUID()));
  }

  @Test
  @DisplayName("AZ-11: a statement without any condition shows everybody his own questions alone")
  void theWallShowsEverybodyHisOwn() {
    UUID ofSato = save(SATO, question("増えているか", "month")).getFirst().questionId();
    UUID ofTakahashi = save(TAKAHASHI, question("何が多いか", "month")).getFirst().questionId();

    assertThat(seen(SATO)).containsExactly(ofSato);
    assertThat(seen(TAKAHASHI)).containsExactly(ofTakahashi);
    assertThat(seen(KOBAYASHI)).isEmpty();
    assertThat(seen(new Caller(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void thereIsNoMoreRoomThanForFiftyEvenWhenManyComeAtOnce() {
    IntStream.range(0, Questions.MOST - 1).forEach(i -> save(SATO, question("問い" + i, "month")));

    long refused =
        Stream.of("い", "ろ", "は", "に")
            .map(word -> asked.atOnce(() -> questions.save(SATO, question(word, "month"))))
            .toList()
            .stream()
            .filter(QuestionsTest::isRefused)
            .count();

    assertThat(refused).isEqualTo(3);
    assertThat(own(SATO)).hasSize(Questions.MOST);
    assertThat(save(SATO, question("問い1", "quarter"))).hasSize(Questions.MOST);
  }

  private static boolean isRefused(CompletableFuture<?> saving) {
    try {
      saving.join();
      return false;
    } catch (CompletionException failed) {
      assertThat(failed).hasCauseInstanceOf(Invalid.class);
      return true;
    }
  }

  @Test
  void whatIsNoTableCannotBeKept() {
    for (SaveQuestion wrong :
        List.of(
            ofTable("nowhere", "2026-04", "content", "CONSULTATION", "CONTACTS"),
            ofTable("residence:a", "2026-04", "content", "CONSULTATION", "CONTACTS"),
            ofTable("prefecture", "2027-04", "content", "CONSULTATION", "CONTACTS"),
            ofTable("prefecture", "2026-04", "weather", "CONSULTATION", "CONTACTS"),
            ofTable("prefecture", "2026-04", "content", "SOMETHING", "CONTACTS"),
            ofTable("prefecture", "2026-04", "content", "CONSULTATION", "SOMETHING"))) {
      assertThatExceptionOfType(Invalid.class)
          .as(wrong.toString())
          .isThrownBy(() -> save(SATO, wrong));
    }
    assertThat(own(SATO)).isEmpty();
  }

  private static SaveQuestion question(String words, String axes) {
    return new SaveQuestion(
        words, "prefecture", "2026-04", "2027-03", axes, "CONSULTATION", "CONTACTS");
  }

  private static SaveQuestion ofTable(
      String place, String from, String axes, String kind, String measure) {
    return new SaveQuestion("増えているか", place, from, "2027-03", axes, kind, measure);
  }

  private List<SavedQuestion> own(Caller who) {
    return asked.as(who, () -> questions.own(who));
  }

  private List<SavedQuestion> save(Caller who, SaveQuestion command) {
    return asked.as(who, () -> questions.save(who, command));
  }

  private List<SavedQuestion> rename(Caller who, UUID questionId, String words) {
    return asked.as(who, () -> questions.rename(who, questionId, new RenameQuestion(words)));
  }

  private void delete(Caller who, UUID questionId) {
    asked.as(who, () -> questions.delete(who, questionId));
  }

  private List<UUID> seen(Caller who) {
    return asked.as(
        who,
        () ->
            transactions.look(
                tx ->
                    tx.rows("select question_id from statistics_question")
                        .map(rows -> Rows.all(rows, row -> row.getUUID(0)))));
  }
}

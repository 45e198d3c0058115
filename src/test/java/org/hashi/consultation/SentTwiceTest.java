package org.hashi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.SATO;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is sent again is counted once; something else under the same id is told, never swallowed.
 */
@QuarkusTest
@WithTestResource(Postgres.class)
class SentTwiceTest {
  private static final String DAY = "1970-05-11";
  private static final LocalTime AT = LocalTime.of(10, 30);
  private static final String SUMMARY = "退院後の訪問看護を探している。";

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Ledger ledger;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @Test
  void theSameAgainIsAnsweredAsBefore() {
    EnterConsultation call = Calls.on(DAY);
    ConsultationView first = enter(call);

    assertThat(enter(call)).isEqualTo(first);
  }

  @Test
  void theSameInOtherWordsIsStillTheSame() {
    UUID id = Ids.next();
    ConsultationView first =
        enter(Calls.of(id, "Ｒ8-1", SUMMARY, Map.of("content", List.of("B01")), DAY, AT));

    ConsultationView again =
        enter(
            Calls.of(
                id,
                " r8-1 ",
                SUMMARY + "\n",
                Map.of("content", List.of("B01"), "scene", List.of("99")),
                DAY,
                AT));

    assertThat(again).isEqualTo(first);
  }

  @Test
  void alsoAfterItWasCorrectedMeanwhile() {
    EnterConsultation call = Calls.on(DAY);
    ConsultationView first = enter(call);
    Map<String, List<String>> other = Map.of("content", List.of("D01"));
    asked.answer(() -> ledger.change(SATO, first.consultationId(), Calls.marks(1, other)));

    ConsultationView again = enter(call);

    assertThat(again.consultationId()).isEqualTo(first.consultationId());
    assertThat(again.codes()).as("as it stands now").containsEntry("content", List.of("D01"));
  }

  static Stream<EnterConsultation> others() {
    UUID id = Ids.next();
    Map<String, List<String>> turned = Map.of("content", List.of("A06", "B01"));
    return Stream.of(
        Calls.of(id, "8-0316", SUMMARY, Calls.CODES, DAY, AT),
        Calls.of(id, "", SUMMARY, Calls.CODES, DAY, AT),
        Calls.of(id, "8-0315", "別の要旨です。", Calls.CODES, DAY, AT),
        Calls.of(id, "8-0315", SUMMARY, turned, DAY, AT),
        Calls.of(id, "8-0315", SUMMARY, Calls.CODES, "1970-05-12", AT),
        Calls.of(id, "8-0315", SUMMARY, Calls.CODES, DAY, null));
  }

  @ParameterizedTest
  @MethodSource("others")
  void somethingElseUnderTheSameIdIsToldAndChangesNothing(EnterConsultation other) {
    EnterConsultation call = Calls.of(other.clientId(), "8-0315", SUMMARY, Calls.CODES, DAY, AT);
    ConsultationView first = enter(call);

    assertThatExceptionOfType(ConsultationProblem.SentOtherwise.class)
        .isThrownBy(() -> enter(other))
        .satisfies(e -> assertThat(e.status()).isEqualTo(409))
        .satisfies(e -> assertThat(e.title()).contains("すでに記録されています"));
    assertThat(asked.answer(() -> ledger.view(SATO, first.consultationId()))).isEqualTo(first);
  }

  @Test
  void anotherContactUnderTheSameIdIsToldAndCountsNothing() {
    UUID matter = enter(Calls.on(DAY)).consultationId();
    UUID id = Ids.next();
    ConsultationView first = follow(matter, Calls.again(id, "03", "1970-05-13"));

    assertThat(follow(matter, Calls.again(id, "03", "1970-05-13"))).isEqualTo(first);
    for (AddContact other :
        List.of(Calls.again(id, "01", "1970-05-13"), Calls.again(id, "03", "1970-05-14"))) {
      assertThatExceptionOfType(ConsultationProblem.SentOtherwise.class)
          .isThrownBy(() -> follow(matter, other));
    }
    assertThat(asked.answer(() -> ledger.view(SATO, matter))).isEqualTo(first);
  }

  private ConsultationView enter(EnterConsultation command) {
    return asked.answer(() -> ledger.enter(SATO, command));
  }

  private ConsultationView follow(UUID matter, AddContact contact) {
    return asked.answer(() -> ledger.addContact(SATO, matter, contact));
  }
}

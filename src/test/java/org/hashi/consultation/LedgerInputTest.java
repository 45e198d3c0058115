package org.hashi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.SATO;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashi.consultation.ConsultationView.ContactView;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.organization.Japan;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no ledger takes is told by its field, and changes nothing of what is there. */
@QuarkusTest
@WithTestResource(Postgres.class)
class LedgerInputTest {
  private static final Map<String, List<String>> PHONE = Map.of("method", List.of("01"));

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Ledger ledger;

  private ConsultationView matter;

  @BeforeEach
  void enter() {
    cast.enter();
    matter = asked.answer(() -> ledger.enter(SATO, Calls.on("1978-05-11")));
  }

  static Stream<Arguments> contacts() {
    return Stream.of(
        Arguments.of("occurredOn", LocalDate.of(2999, 1, 1), null, PHONE),
        Arguments.of("method", null, null, Map.of("method", List.of("77"))),
        Arguments.of("method", null, null, Map.of("method", List.of(""))),
        Arguments.of("method", null, null, Map.of("method", List.of("01", "03"))),
        Arguments.of("timeSpent", null, null, Map.of("timeSpent", List.of("-10"))),
        Arguments.of("timeSpent", null, null, Map.of("timeSpent", List.of("15"))),
        Arguments.of("action", null, null, Map.of("action", List.of("INFO", "INFO"))),
        Arguments.of("content", null, null, Map.of("content", List.of("B01"))),
        Arguments.of("officeHours", null, null, Map.of("officeHours", List.of("IN"))),
        Arguments.of("codes", null, null, Map.of("minutes", List.of("15"))));
  }

  @ParameterizedTest
  @MethodSource("contacts")
  void aContactThatCannotBeIsToldByItsField(
      String field,
      @Nullable LocalDate day,
      @Nullable LocalTime time,
      Map<String, List<String>> codes) {
    AddContact contact = new AddContact(codes, day, time, null);

    told(field, () -> ledger.addContact(SATO, matter.consultationId(), contact));
    unchanged();
  }

  @ParameterizedTest
  @MethodSource("contacts")
  void soIsACorrectionOfOne(
      String field,
      @Nullable LocalDate day,
      @Nullable LocalTime time,
      Map<String, List<String>> codes) {
    LocalDate on = day == null ? LocalDate.of(1978, 5, 11) : day;
    CorrectContact correction = new CorrectContact(1, on, time, codes, false);

    told(field, () -> ledger.correct(SATO, matter.consultationId(), contactId(), correction));
    unchanged();
  }

  @Test
  void noContactIsAtATimeThatIsStillToCome() {
    LocalDate today = asked.write(tx -> Uni.createFrom().item(Japan.today(tx)));
    AddContact late = new AddContact(PHONE, today, LocalTime.of(23, 59), null);
    CorrectContact correction = new CorrectContact(1, today, LocalTime.of(23, 59), PHONE, false);

    told("occurredAt", () -> ledger.addContact(SATO, matter.consultationId(), late));
    told(
        "occurredAt", () -> ledger.correct(SATO, matter.consultationId(), contactId(), correction));
    unchanged();
  }

  @Test
  void noContactIsAddedOrMovedToADayBeforeTheCentreWas() {
    operatedSince("1978-05-01");
    try {
      LocalDate before = LocalDate.of(1978, 4, 30);
      AddContact contact = new AddContact(PHONE, before, null, null);
      CorrectContact correction = new CorrectContact(1, before, null, PHONE, false);

      told("occurredOn", () -> ledger.addContact(SATO, matter.consultationId(), contact));
      told(
          "occurredOn",
          () -> ledger.correct(SATO, matter.consultationId(), contactId(), correction));
      unchanged();
    } finally {
      operatedSince(null);
    }
  }

  static Stream<Arguments> marks() {
    return Stream.of(
        Arguments.of("residence", "999999", Calls.MATTER),
        Arguments.of("residence", "新発田市", Calls.MATTER),
        Arguments.of("residence", "", Calls.MATTER),
        Arguments.of("content", "98", Map.of("content", List.of("B"))),
        Arguments.of("scene", "98", Map.of("scene", List.of("S99"))),
        Arguments.of("method", "98", PHONE),
        Arguments.of("ageClass", "98", Map.of("ageClass", List.of("-1"))),
        Arguments.of("codes", "98", Map.of("age", List.of("85"))));
  }

  @ParameterizedTest
  @MethodSource("marks")
  void marksThatCannotBeAreToldByTheirField(
      String field, String residence, Map<String, List<String>> codes) {
    ChangeConsultation change = new ChangeConsultation(1, "CASE", residence, "", "", codes);

    told(field, () -> ledger.change(SATO, matter.consultationId(), change));
    unchanged();
  }

  @Test
  void aVersionThatNobodyCanHaveSeenIsNoneThatIsThere() {
    for (int version : new int[] {-1, 0, 2, Integer.MAX_VALUE}) {
      ChangeConsultation change = Calls.marks(version, Calls.MATTER);
      CorrectContact correction = correction(version, "01");

      assertThatExceptionOfType(ConsultationProblem.ChangedMeanwhile.class)
          .isThrownBy(
              () -> asked.answer(() -> ledger.change(SATO, matter.consultationId(), change)));
      assertThatExceptionOfType(ConsultationProblem.ChangedMeanwhile.class)
          .isThrownBy(() -> correct(correction));
    }
    unchanged();
  }

  @Test
  void aContactOfAnotherMatterIsNotFound() {
    UUID other = asked.answer(() -> ledger.enter(SATO, Calls.on("1978-06-11"))).consultationId();

    for (UUID none : List.of(other, Ids.next())) {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(
              () ->
                  asked.answer(() -> ledger.correct(SATO, none, contactId(), correction(1, "01"))));
    }
    unchanged();
  }

  /** Each of them saw the first version: one is kept, the others learn of it and lose nothing. */
  @Test
  void ofThoseWhoCorrectOneContactAtOnceOneWinsAndTheOthersAreTold() {
    List<String> methods = List.of("01", "03", "05", "01", "03", "05");
    List<CompletableFuture<ConsultationView>> running =
        methods.stream()
            .map(
                method ->
                    asked.atOnce(
                        () ->
                            ledger.correct(
                                SATO, matter.consultationId(), contactId(), correction(1, method))))
            .toList();

    List<Integer> won =
        IntStream.range(0, running.size()).filter(i -> succeeds(running.get(i))).boxed().toList();

    assertThat(won).hasSize(1);
    assertThat(view().contacts())
        .singleElement()
        .returns(2, ContactView::version)
        .satisfies(
            one ->
                assertThat(one.codes())
                    .containsEntry("method", List.of(methods.get(won.getFirst()))));
  }

  private static boolean succeeds(CompletableFuture<ConsultationView> one) {
    try {
      one.join();
      return true;
    } catch (CompletionException refused) {
      assertThat(refused).hasCauseInstanceOf(ConsultationProblem.ChangedMeanwhile.class);
      return false;
    }
  }

  @Test
  void aFurtherContactThatIsSentManyTimesAtOnceIsCountedOnce() {
    AddContact contact = Calls.again(Ids.next(), "03", "1978-05-12");

    List<CompletableFuture<ConsultationView>> running =
        IntStream.range(0, 6)
            .mapToObj(
                i -> asked.atOnce(() -> ledger.addContact(SATO, matter.consultationId(), contact)))
            .toList();
    running.forEach(CompletableFuture::join);

    assertThat(view().contacts()).hasSize(2);
  }

  @Test
  void whatWasWithdrawnIsCountedAgainAsItWas() {
    correct(new CorrectContact(1, LocalDate.of(1978, 5, 11), LocalTime.of(10, 30), said(), true));
    assertThat(view().receivedOn()).isNull();

    correct(new CorrectContact(2, LocalDate.of(1978, 5, 11), LocalTime.of(10, 30), said(), false));

    assertThat(view().contacts())
        .singleElement()
        .returns(CountType.NEW, ContactView::countType)
        .returns(3, ContactView::version)
        .returns(said(), ContactView::codes);
  }

  private Map<String, List<String>> said() {
    return matter.contacts().getFirst().codes();
  }

  private static CorrectContact correction(int version, String method) {
    return new CorrectContact(
        version, LocalDate.of(1978, 5, 11), null, Map.of("method", List.of(method)), false);
  }

  private ConsultationView correct(CorrectContact correction) {
    return asked.answer(
        () -> ledger.correct(SATO, matter.consultationId(), contactId(), correction));
  }

  private UUID contactId() {
    return matter.contacts().getFirst().contactId();
  }

  private ConsultationView view() {
    return asked.answer(() -> ledger.view(SATO, matter.consultationId()));
  }

  private void unchanged() {
    assertThat(view()).isEqualTo(matter);
  }

  private interface Attempt {
    Uni<ConsultationView> make();
  }

  private void told(String field, Attempt attempt) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> asked.answer(attempt::make))
        .satisfies(e -> assertThat(e.fields()).map(Problem.Field::field).containsExactly(field))
        .satisfies(e -> assertThat(e.fields().getFirst().message()).matches(".*[ぁ-ん].*"));
  }

  private void operatedSince(@Nullable String day) {
    asked.write(
        tx ->
            tx.rows(
                "update organization_relation set valid_from = $2"
                    + " where to_id = $1 and kind = 'operates'",
                matter.centreId(),
                day == null ? null : LocalDate.parse(day)));
  }
}

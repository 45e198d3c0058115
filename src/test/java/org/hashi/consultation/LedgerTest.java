package org.hashi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TAKAHASHI;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashi.consultation.ConsultationView.ContactView;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Postgres.class)
class LedgerTest {
  private static final Map<String, List<String>> CALL =
      Map.of(
          "content", List.of("B01", "A06"),
          "scene", List.of("S2"),
          "requester", List.of("05"),
          "requesterOrganization", List.of("30"),
          "method", List.of("01"),
          "action", List.of("INFO", "COORD"));
  private static final Map<String, List<String>> FOLLOW_UP = Map.of("method", List.of("03"));

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Ledger ledger;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @Test
  void aCallThatIsTypedInIsANewMatterOfTheCentre() {
    ConsultationView entered = enter(call("2015-05-11"));

    assertThat(entered.centre()).isEqualTo("しばた地域医療介護連携センター");
    assertThat(entered.receivedOn()).isEqualTo(LocalDate.of(2015, 5, 11));
    assertThat(entered.summary()).isEqualTo("退院後の訪問看護を探している。");
    assertThat(entered.codes()).containsEntry("content", List.of("B01", "A06"));
    assertThat(entered.contacts())
        .singleElement()
        .returns(CountType.NEW, ContactView::countType)
        .returns(LocalTime.of(10, 30), ContactView::occurredAt)
        .satisfies(one -> assertThat(one.codes()).containsEntry("action", List.of("INFO", "COORD")))
        .satisfies(one -> assertThat(one.codes()).doesNotContainKey("content"));
    assertThat(view(SATO, entered)).isEqualTo(entered);
  }

  @Test
  void sentTwiceItIsCountedOnce() {
    EnterConsultation call = call("2015-05-12");

    List<CompletableFuture<ConsultationView>> running =
        IntStream.range(0, 6).mapToObj(i -> asked.atOnce(() -> ledger.enter(SATO, call))).toList();
    Stream<UUID> entered =
        running.stream().map(CompletableFuture::join).map(ConsultationView::consultationId);

    assertThat(entered.distinct()).hasSize(1);
    assertThat(lines(SATO, "2015-05"))
        .filteredOn(line -> line.occurredOn().getDayOfMonth() == 12)
        .hasSize(1);
  }

  @Test
  void nobodyButTheCentresCoordinatorsFindsIt() {
    ConsultationView entered = enter(call("2015-06-11"));
    UUID centre = entered.centreId();

    for (Caller other : List.of(TAKAHASHI, KOBAYASHI, IGARASHI)) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> view(other, entered));
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> asked.answer(() -> ledger.month(other, centre, YearMonth.of(2015, 6))));
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> follow(other, entered, "2015-06-12"));
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> change(other, entered, marks(1)));
    }
    assertThat(lines(TAKAHASHI, "2015-06"))
        .noneMatch(line -> line.consultationId().equals(entered.consultationId()));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> asked.answer(() -> ledger.enter(IGARASHI, call("2015-06-12"))));
  }

  @Test
  void aMonthOfTheLedgerHasItsContactsTheLatestFirst() {
    ConsultationView entered = enter(call("2015-07-11"));
    follow(SATO, entered, "2015-07-13");
    follow(SATO, entered, "2015-08-01");

    List<LedgerView.Line> july = lines(SATO, "2015-07");

    assertThat(july)
        .filteredOn(line -> line.consultationId().equals(entered.consultationId()))
        .extracting(line -> line.occurredOn().getDayOfMonth(), LedgerView.Line::countType)
        .containsExactly(tuple(13, "CONT"), tuple(11, "NEW"));
    assertThat(july.getLast().codes()).containsKeys("content", "requester");
  }

  @Test
  void whoCorrectsWhatSomebodyElseHasChangedIsToldAndOverwritesNothing() {
    ConsultationView entered = enter(call("2015-09-01"));
    change(SATO, entered, marks(1));

    assertThatExceptionOfType(ConsultationProblem.ChangedMeanwhile.class)
        .isThrownBy(() -> change(SATO, entered, marks(1)));

    ConsultationView now = view(SATO, entered);
    assertThat(now.version()).isEqualTo(2);
    assertThat(now.codes()).containsEntry("content", List.of("D01"));
    assertThat(now.summary()).isNull();
  }

  @Test
  void aCorrectionLeavesWhatWasSaidBefore() {
    ConsultationView entered = enter(call("2015-09-02"));
    ContactView contact = entered.contacts().getFirst();

    correct(entered, contact, new CorrectContact(1, day("2015-09-03"), null, FOLLOW_UP, false));

    assertThat(view(SATO, entered).contacts())
        .singleElement()
        .returns(day("2015-09-03"), ContactView::occurredOn)
        .returns(2, ContactView::version);
    List<ContactVersion> versions =
        asked.write(
            tx ->
                tx.session()
                    .createSelectionQuery(
                        "from ContactVersion where contactId = ?1 order by version",
                        ContactVersion.class)
                    .setParameter(1, contact.contactId())
                    .getResultList());
    assertThat(versions)
        .map(one -> one.occurredOn)
        .containsExactly(day("2015-09-02"), day("2015-09-03"));
  }

  @Test
  void whatWasEnteredByMistakeCountsNoMoreAndStaysToBeSeen() {
    ConsultationView entered = enter(call("2015-10-01"));
    ConsultationView followed = follow(SATO, entered, "2015-10-05");
    ContactView first = followed.contacts().getFirst();

    ConsultationView left =
        correct(entered, first, new CorrectContact(1, first.occurredOn(), null, FOLLOW_UP, true));

    assertThat(left.receivedOn()).isEqualTo(day("2015-10-05"));
    assertThat(left.contacts())
        .extracting(ContactView::countType)
        .containsExactly(CountType.NEW, null);
    assertThat(lines(SATO, "2015-10"))
        .filteredOn(line -> line.consultationId().equals(entered.consultationId()))
        .extracting(LedgerView.Line::countType)
        .containsExactly("NEW");
  }

  @Test
  void aContactOnAMatterThatWasOverOpensItAgain() {
    ConsultationView entered = enter(call("2015-11-01"));
    change(SATO, entered, new ChangeConsultation(1, "CASE", "99", "", "", over()));

    ConsultationView again = follow(SATO, entered, "2015-11-20");

    assertThat(again.codes()).containsEntry("outcome", List.of("OPEN"));
    assertThat(again.contacts())
        .extracting(ContactView::countType)
        .containsExactly(CountType.NEW, CountType.REOPENED);
  }

  @ParameterizedTest
  @CsvSource({
    "occurredOn,2999-01-01,CASE,,B01",
    "kind,2015-05-01,TEAM,,B01",
    "kind,2015-05-01,ALL,,B01",
    "residence,2015-05-01,CASE,999999,B01",
    "residence,2015-05-01,CASE,新潟市,B01",
    "content,2015-05-01,CASE,,B",
    "content,2015-05-01,CASE,,ZZZ",
  })
  void badInputIsToldByItsField(
      String field, String day, String kind, @Nullable String residence, String content) {
    EnterConsultation command =
        new EnterConsultation(
            Ids.next(),
            null,
            kind,
            residence,
            "",
            "",
            Map.of("content", List.of(content)),
            day(day),
            null);

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> enter(command))
        .satisfies(e -> assertThat(e.fields()).map(Problem.Field::field).containsExactly(field));
  }

  @Test
  void noContactIsOlderThanTheCentre() {
    UUID centre = enter(call("2015-12-01")).centreId();
    operatedSince(centre, "2014-04-01");
    try {
      assertThatExceptionOfType(Invalid.class)
          .isThrownBy(() -> enter(call("2014-03-31")))
          .satisfies(e -> assertThat(e.fields().toString()).contains("2014年4月1日"));
      assertThat(enter(call("2014-04-01")).receivedOn()).isEqualTo(day("2014-04-01"));
    } finally {
      operatedSince(centre, null);
    }
  }

  @Test
  void aTimeThatIsStillToComeIsRefused() {
    LocalDate today = asked.write(tx -> Uni.createFrom().item(Japan.today(tx)));
    LocalTime late = LocalTime.of(23, 59);
    EnterConsultation command =
        new EnterConsultation(Ids.next(), null, "CASE", null, "", "", CALL, today, late);

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> enter(command))
        .satisfies(
            e -> assertThat(e.fields()).map(Problem.Field::field).containsExactly("occurredAt"));
  }

  @Test
  void onePersonIsOneUnderOneNumberAndNobodyElsesCentreCouldTell() {
    String number = "Ｒ8-0315";
    String first = pseudonym(SATO, number);

    assertThat(pseudonym(SATO, " r8-0315 ")).isEqualTo(first);
    assertThat(pseudonym(SATO, "R8-0316")).isNotEqualTo(first);
    assertThat(pseudonym(TAKAHASHI, number)).isNotEqualTo(first);
    assertThat(first).doesNotContain("0315").hasSize(64);
  }

  @Test
  void everyTouchOfTheLedgerIsOnTheTrail() {
    ConsultationView entered = enter(call("2016-01-05"));
    view(SATO, entered);
    change(SATO, entered, marks(1));

    List<String> actions =
        asked.write(
            tx ->
                tx.rows(
                        "select action from audit_entry where subject_id = $1 order by no",
                        entered.consultationId())
                    .map(
                        rows -> {
                          List<String> all = new ArrayList<>();
                          rows.forEach(row -> all.add(row.getString(0)));
                          return all;
                        }));
    assertThat(actions)
        .containsExactly("consultation.enter", "consultation.read", "consultation.change");
  }

  private @Nullable String pseudonym(Caller who, String number) {
    EnterConsultation command =
        new EnterConsultation(
            Ids.next(), null, "CASE", "98", number, "", CALL, day("2016-02-01"), null);
    UUID id = asked.answer(() -> ledger.enter(who, command)).consultationId();
    return asked.write(
        tx ->
            tx.session()
                .createSelectionQuery(
                    "select person from Consultation where consultationId = ?1", String.class)
                .setParameter(1, id)
                .getSingleResult());
  }

  private void operatedSince(UUID centre, @Nullable String day) {
    asked.write(
        tx ->
            tx.rows(
                "update organization_relation set valid_from = $2"
                    + " where to_id = $1 and kind = 'operates'",
                centre,
                day == null ? null : day(day)));
  }

  private ConsultationView enter(EnterConsultation command) {
    return asked.answer(() -> ledger.enter(SATO, command));
  }

  private ConsultationView view(Caller who, ConsultationView matter) {
    return asked.answer(() -> ledger.view(who, matter.consultationId()));
  }

  private ConsultationView follow(Caller who, ConsultationView matter, String day) {
    AddContact contact = new AddContact(FOLLOW_UP, day(day), null, null);
    return asked.answer(() -> ledger.addContact(who, matter.consultationId(), contact));
  }

  private ConsultationView change(Caller who, ConsultationView matter, ChangeConsultation change) {
    return asked.answer(() -> ledger.change(who, matter.consultationId(), change));
  }

  private ConsultationView correct(
      ConsultationView matter, ContactView contact, CorrectContact correction) {
    return asked.answer(
        () -> ledger.correct(SATO, matter.consultationId(), contact.contactId(), correction));
  }

  private List<LedgerView.Line> lines(Caller who, String month) {
    return asked.answer(() -> ledger.month(who, null, YearMonth.parse(month))).lines();
  }

  private static EnterConsultation call(String day) {
    return new EnterConsultation(
        Ids.next(),
        null,
        "CASE",
        "152021",
        "",
        "退院後の訪問看護を探している。",
        CALL,
        day(day),
        LocalTime.of(10, 30));
  }

  private static ChangeConsultation marks(int version) {
    return new ChangeConsultation(
        version, "CASE", "98", "", "", Map.of("content", List.of("D01"), "scene", List.of("S4")));
  }

  private static Map<String, List<String>> over() {
    return Map.of("content", List.of("B01"), "outcome", List.of("DONE"));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}

package org.hashi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TANAKA;
import static org.hashi.ground.TheCast.WATANABE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashi.channel.ChannelKind;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.ConsultationView.ContactView;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.message.Messages;
import org.hashi.organization.Japan;
import org.hashi.platform.EventLog;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Problem;
import org.hashi.platform.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
class ConsultationsTest {
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Messages messages;
  @Inject Consultations consultations;
  @Inject Ledger ledger;
  @Inject EventLog log;

  private UUID peer;

  @BeforeEach
  void enter() {
    cast.enter();
    peer = cast.channel(SATO, ChannelKind.PEER);
  }

  @Test
  void markingAThreadCountsItOnceForTheCentreThatAsked() {
    UUID thread = thread(SATO, peer);

    ConsultationView counted = record(WATANABE, thread, marks("PEER", "B06", "I03"));

    assertThat(counted.centre()).isEqualTo("しばた地域医療介護連携センター");
    assertThat(counted.codes()).containsEntry("content", List.of("B06", "I03"));
    assertThat(counted.receivedOn()).isEqualTo(today());
    assertThat(counted.contacts())
        .singleElement()
        .satisfies(one -> assertThat(one.countType()).isEqualTo(CountType.NEW))
        .satisfies(one -> assertThat(one.codes()).containsEntry("method", List.of("06")));
    assertThat(view(SATO, thread)).isEqualTo(RecordedView.as(counted));
  }

  @Test
  void markingAgainChangesTheMarksAndCountsNothingTwice() {
    UUID thread = thread(SATO, peer);
    ConsultationView first = record(SATO, thread, marks("PEER", "B06"));

    ConsultationView second = record(SATO, thread, marks("SYSTEM", "I06", "B06"));

    assertThat(second.consultationId()).isEqualTo(first.consultationId());
    assertThat(second.kind()).isEqualTo("SYSTEM");
    assertThat(second.codes()).containsEntry("content", List.of("I06", "B06"));
    assertThat(second.contacts()).hasSize(1);
  }

  @Test
  void whatTheCentreHasWrittenDownBesidesStaysWithTheCentre() {
    UUID thread = thread(SATO, peer);
    ConsultationView counted = record(SATO, thread, marks("CASE", "B01"));
    UUID matter = counted.consultationId();
    Map<String, List<String>> codes =
        Map.of("content", List.of("B01"), "ageClass", List.of("85"), "diseaseGroup", List.of("06"));
    asked.answer(
        () ->
            ledger.change(
                SATO, matter, new ChangeConsultation(1, "CASE", "152064", "8-1", "要旨です。", codes)));

    ConsultationView seen = counted(WATANABE, thread);
    record(WATANABE, thread, marks("CASE", "B06"));
    ConsultationView kept = asked.answer(() -> ledger.view(SATO, matter));

    assertThat(seen.codes()).containsOnlyKeys("content");
    assertThat(List.of(seen.residence(), seen.personKnown())).containsExactly("99", false);
    assertThat(seen.summary()).isNull();
    assertThat(kept.codes())
        .containsEntry("content", List.of("B06"))
        .containsEntry("ageClass", List.of("85"))
        .containsEntry("diseaseGroup", List.of("06"));
    assertThat(kept)
        .returns("152064", ConsultationView::residence)
        .returns(true, ConsultationView::personKnown)
        .returns("要旨です。", ConsultationView::summary);
  }

  @Test
  void membersOfAThreadSayNothingAboutThePerson() {
    UUID thread = thread(SATO, peer);
    RecordConsultation tooMuch =
        new RecordConsultation(
            "CASE", Map.of("content", List.of("B01"), "ageClass", List.of("85")), null);

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> record(SATO, thread, tooMuch))
        .satisfies(
            e -> assertThat(e.fields()).map(Problem.Field::field).containsExactly("ageClass"));
  }

  @Test
  void everyMarkingIsKept() {
    UUID thread = thread(SATO, peer);
    record(SATO, thread, marks("PEER", "B06"));
    record(SATO, thread, marks("PEER", "B05"));
    UUID matter = record(SATO, thread, marks("PEER", "B05")).consultationId();

    List<Marking> versions =
        asked.write(
            tx ->
                tx.session()
                    .createSelectionQuery(
                        "from Marking where consultationId = ?1 order by version", Marking.class)
                    .setParameter(1, matter)
                    .getResultList());

    assertThat(versions)
        .map(one -> one.marks().codes().first(Dimension.CONTENT))
        .containsExactly("B06", "B05");
    assertThat(versions).allMatch(one -> one.listVersion.equals("2026"));
  }

  @Test
  void theChannelLearnsOfTheTags() {
    UUID thread = thread(SATO, peer);
    long before = asked.write(tx -> log.last(tx, peer));

    record(SATO, thread, marks("PEER", "B06", "I03"));

    List<StoredEvent> events = asked.write(tx -> log.after(tx, peer, before, 10));
    assertThat(events)
        .map(StoredEvent::payload)
        .singleElement()
        .asString()
        .contains("thread.tagged", thread.toString(), "\"code\":\"B06\",\"primary\":true");
  }

  @Test
  void manyWhoMarkAtOnceMakeOneMatter() {
    UUID thread = thread(SATO, peer);

    List<CompletableFuture<ConsultationView>> running =
        IntStream.range(0, 12)
            .mapToObj(i -> i % 2 == 0 ? SATO : WATANABE)
            .map(who -> asked.atOnce(() -> consultations.record(who, thread, marks("PEER", "B06"))))
            .toList();
    Stream<UUID> matters =
        running.stream().map(CompletableFuture::join).map(ConsultationView::consultationId);

    assertThat(matters.distinct()).hasSize(1);
    assertThat(counted(SATO, thread).contacts()).hasSize(1);
  }

  @Test
  void followUpsAreContinuations() {
    UUID thread = thread(SATO, peer);
    record(SATO, thread, marks("CASE", "B01"));

    ConsultationView counted =
        asked.answer(() -> consultations.addContact(WATANABE, thread, contact(null, null)));

    assertThat(counted.contacts())
        .map(ContactView::countType)
        .containsExactly(CountType.NEW, CountType.CONTINUED);
    assertThat(counted.contacts())
        .map(one -> one.codes().get("method"))
        .containsExactly(List.of("06"), List.of("01"));
  }

  @Test
  void aContactSentAgainIsCountedOnce() {
    UUID thread = thread(SATO, peer);
    record(SATO, thread, marks("CASE", "B01"));
    AddContact contact = contact(null, Ids.next());

    List<CompletableFuture<ConsultationView>> running =
        IntStream.range(0, 6)
            .mapToObj(i -> asked.atOnce(() -> consultations.addContact(SATO, thread, contact)))
            .toList();
    running.forEach(CompletableFuture::join);

    assertThat(counted(SATO, thread).contacts()).hasSize(2);
  }

  @Test
  void aContactLiesBetweenTheFirstDayAndToday() {
    UUID thread = thread(SATO, peer);
    record(SATO, thread, marks("CASE", "B01"));

    Stream.of(today().minusDays(1), today().plusDays(1))
        .forEach(
            day ->
                assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(
                        () ->
                            asked.answer(
                                () -> consultations.addContact(SATO, thread, contact(day, null)))));
  }

  @Test
  void whatNobodyChoseIsUnknown() {
    UUID thread = thread(SATO, peer);

    ConsultationView counted =
        record(
            SATO,
            thread,
            new RecordConsultation(
                "PEER", Map.of("content", List.of(), "scene", List.of("99")), null));

    assertThat(counted.codes()).as("the unknown is not kept").isEmpty();
    assertThat(counted.residence()).isEqualTo("99");
  }

  @Test
  void aCodeThatIsNotListedIsAFieldErrorAndChangesNothing() {
    UUID thread = thread(SATO, peer);

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> record(SATO, thread, marks("PEER", "B")))
        .satisfies(
            e -> assertThat(e.fields()).map(Problem.Field::field).containsExactly("content"));
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> record(SATO, thread, marks("TEAM", "B06")));
    assertThat(view(SATO, thread)).isEqualTo(RecordedView.NOT_YET);
  }

  @Test
  void aThreadThatNobodyRecordedYetIsNothingMissing() {
    UUID thread = thread(SATO, peer);

    assertThat(view(WATANABE, thread)).isEqualTo(RecordedView.NOT_YET);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> view(TANAKA, thread));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> view(SATO, Ids.next()));
  }

  @Test
  void aCareTeamsThreadIsNeverCounted() {
    UUID team = cast.channel(TANAKA, ChannelKind.TEAM);
    UUID thread = thread(TANAKA, team);

    assertThatExceptionOfType(ConsultationProblem.NotCountable.class)
        .isThrownBy(() -> record(TANAKA, thread, marks("CASE", "B06")));
  }

  @Test
  void whoIsNoMemberFindsNothing() {
    UUID thread = thread(SATO, peer);
    record(SATO, thread, marks("PEER", "B06"));

    for (Caller outsider : List.of(TANAKA, KOBAYASHI)) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> view(outsider, thread));
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> record(outsider, thread, marks("PEER", "B06")));
    }
  }

  private UUID thread(Caller who, UUID channel) {
    return asked
        .answer(() -> messages.start(who, channel, "どうしていますか", Ids.next(), "教えてください。"))
        .thread()
        .threadId();
  }

  private ConsultationView record(Caller who, UUID thread, RecordConsultation marks) {
    return asked.answer(() -> consultations.record(who, thread, marks));
  }

  private RecordedView view(Caller who, UUID thread) {
    return asked.answer(() -> consultations.view(who, thread));
  }

  private ConsultationView counted(Caller who, UUID thread) {
    return Objects.requireNonNull(view(who, thread).consultation());
  }

  private LocalDate today() {
    return asked.write(tx -> Uni.createFrom().item(Japan.today(tx)));
  }

  private static RecordConsultation marks(String kind, String... content) {
    return new RecordConsultation(
        kind,
        Map.of(
            "content",
            List.of(content),
            "scene",
            List.of("S2"),
            "requester",
            List.of("08"),
            "method",
            List.of("06")),
        null);
  }

  private static AddContact contact(@Nullable LocalDate day, @Nullable UUID clientId) {
    return new AddContact(Map.of("method", List.of("01")), day, null, clientId);
  }
}

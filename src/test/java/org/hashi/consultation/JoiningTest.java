package org.hashi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.HONMA;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TAKAHASHI;
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
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.hashi.channel.ChannelKind;
import org.hashi.consultation.ConsultationView.ContactView;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.message.Messages;
import org.hashi.platform.EventLog;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.hashi.platform.StoredEvent;
import org.hashi.platform.Transactions;
import org.hashi.thread.Tag;
import org.hashi.thread.ThreadView;
import org.hashi.thread.Threads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A call that was typed in goes on in a thread: it is one matter, and the thread tells its part.
 */
@QuarkusTest
@WithTestResource(Postgres.class)
class JoiningTest {
  private static final Map<String, List<String>> CORRECTED =
      Map.of("content", List.of("D01"), "scene", List.of("S4"), "ageClass", List.of("75"));

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Messages messages;
  @Inject Threads threads;
  @Inject Ledger ledger;
  @Inject Joinings joinings;
  @Inject Consultations consultations;
  @Inject Transactions transactions;
  @Inject EventLog log;

  private UUID peer;

  @BeforeEach
  void enter() {
    cast.enter();
    peer = cast.channel(SATO, ChannelKind.PEER);
  }

  @Test
  void theThreadTellsWhatItMayOfTheMatterAndNothingAboutThePerson() {
    UUID thread = thread(SATO, peer);
    UUID matter = call("1971-05-10");

    ConsultationView joined = join(SATO, matter, thread);

    assertThat(joined)
        .returns(thread, ConsultationView::threadId)
        .returns(true, ConsultationView::joined);
    assertThat(view(thread).kind()).isEqualTo("CASE");
    assertThat(view(thread).tags())
        .containsExactlyInAnyOrder(
            new Tag("content", "B01", true),
            new Tag("content", "A06", false),
            new Tag("scene", "S2", true),
            new Tag("requester", "05", true),
            new Tag("method", "01", true));
    ConsultationView seen = recorded(WATANABE, thread);
    assertThat(seen.codes()).containsOnlyKeys("content", "scene");
    assertThat(List.of(seen.residence(), seen.personKnown())).containsExactly("99", false);
    assertThat(seen.summary()).isNull();
  }

  @Test
  void itStaysOneMatterHoweverOftenItIsJoined() {
    UUID thread = thread(SATO, peer);
    UUID matter = call("1971-06-10");
    List<Long> before = counts("1971-06-01");

    join(SATO, matter, thread);
    join(SATO, matter, thread);
    consultations(thread);

    assertThat(counts("1971-06-01")).isEqualTo(before);
    assertThat(recorded(SATO, thread).consultationId()).isEqualTo(matter);
    assertThat(recorded(SATO, thread).contacts())
        .extracting(ContactView::countType)
        .containsExactly(CountType.NEW);
  }

  @Test
  void takenApartTheThreadTellsNothingAndTheMatterStaysAsItIs() {
    UUID thread = thread(SATO, peer);
    UUID matter = call("1971-07-10");
    ConsultationView typed = asked.answer(() -> ledger.view(SATO, matter));
    join(SATO, matter, thread);

    ConsultationView apart = separate(SATO, matter);

    assertThat(apart).isEqualTo(typed);
    assertThat(separate(SATO, matter)).as("and once more").isEqualTo(typed);
    assertThat(view(thread).tags()).isEmpty();
    assertThat(view(thread).kind()).isEqualTo("PEER");
    assertThat(asked.answer(() -> consultations.view(SATO, thread)))
        .isEqualTo(RecordedView.NOT_YET);
    assertThat(join(SATO, matter, thread).threadId()).as("and together again").isEqualTo(thread);
  }

  @Test
  void whoWasJoinedToWhatAndWhenStaysToBeSeen() {
    UUID thread = thread(SATO, peer);
    UUID matter = call("1971-08-10");
    join(SATO, matter, thread);
    separate(SATO, matter);

    List<String> lines =
        asked.write(
            tx ->
                tx.rows(
                        "select array_agg(coalesce(thread_id::text, '-') order by no)"
                            + " from consultation_joining where consultation_id = $1",
                        matter)
                    .map(rows -> List.of(rows.iterator().next().getArrayOfStrings(0))));
    assertThat(lines).containsExactly(thread.toString(), "-");
    assertThat(actions(matter)).containsSubsequence("consultation.join", "consultation.separate");
  }

  @Test
  void oneThreadHasOneMatterAndOneMatterOneThread() {
    UUID thread = thread(SATO, peer);
    UUID matter = call("1971-09-10");
    join(SATO, matter, thread);

    assertThatExceptionOfType(ConsultationProblem.ThreadTaken.class)
        .isThrownBy(() -> join(SATO, call("1971-09-11"), thread));
    assertThatExceptionOfType(ConsultationProblem.HasThread.class)
        .isThrownBy(() -> join(SATO, matter, thread(SATO, peer)));
  }

  @Test
  void ofManyWhoJoinOneThreadAtOnceOneWins() {
    UUID thread = thread(SATO, peer);
    List<UUID> calls = Stream.of("1971-10-01", "1971-10-02", "1971-10-03").map(this::call).toList();

    List<CompletableFuture<ConsultationView>> running =
        calls.stream()
            .map(one -> asked.atOnce(() -> joinings.join(SATO, one, new JoinThread(thread))))
            .toList();

    assertThat(running.stream().filter(JoiningTest::succeeds)).hasSize(1);
    assertThat(calls).contains(recorded(SATO, thread).consultationId());
  }

  private static boolean succeeds(CompletableFuture<ConsultationView> one) {
    try {
      one.join();
      return true;
    } catch (CompletionException refused) {
      assertThat(refused).hasCauseInstanceOf(ConsultationProblem.ThreadTaken.class);
      return false;
    }
  }

  @Test
  void aThreadThatWasCountedByItselfIsNeverTakenFromItsMatter() {
    UUID thread = thread(SATO, peer);
    UUID matter = consultations(thread);

    assertThatExceptionOfType(ConsultationProblem.OfThread.class)
        .isThrownBy(() -> separate(SATO, matter));
    assertThat(recorded(SATO, thread).joined()).isFalse();
  }

  @Test
  void onlyWhoKeepsTheLedgerAndSeesTheThreadMayDoIt() {
    UUID thread = thread(SATO, peer);
    UUID team = thread(TANAKA, cast.channel(TANAKA, ChannelKind.TEAM));
    UUID matter = call("1971-11-10");

    for (Caller other : List.of(TAKAHASHI, WATANABE, HONMA, KOBAYASHI, TANAKA)) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> join(other, matter, thread));
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> separate(other, matter));
    }
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> join(SATO, matter, team));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> join(SATO, matter, Ids.next()));
    join(SATO, matter, thread);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> separate(WATANABE, matter));
  }

  @Test
  void whatIsCorrectedInTheLedgerTheThreadTellsAtOnce() {
    UUID thread = thread(SATO, peer);
    UUID matter = call("1972-05-10");
    join(SATO, matter, thread);
    long before = last();

    asked.as(SATO, () -> ledger.change(SATO, matter, Calls.marks(1, CORRECTED)));

    assertThat(view(thread).tags())
        .contains(new Tag("content", "D01", true), new Tag("scene", "S4", true))
        .doesNotContain(new Tag("content", "B01", true))
        .noneMatch(tag -> tag.dimension().equals("ageClass"));
    assertThat(since(before))
        .singleElement()
        .asString()
        .contains("thread.tagged", thread.toString(), "D01")
        .doesNotContain("ageClass", "要旨");
  }

  @Test
  void soItDoesOfItsFirstContact() {
    UUID thread = thread(SATO, peer);
    UUID matter = call("1972-06-10");
    ContactView first = join(SATO, matter, thread).contacts().getFirst();
    CorrectContact correction =
        new CorrectContact(
            1,
            LocalDate.parse("1972-06-10"),
            null,
            Map.of("method", List.of("05"), "requester", List.of("08"), "timeSpent", List.of("T1")),
            false);

    asked.as(SATO, () -> ledger.correct(SATO, matter, first.contactId(), correction));

    assertThat(view(thread).tags())
        .contains(new Tag("method", "05", true), new Tag("requester", "08", true))
        .noneMatch(tag -> tag.dimension().equals("timeSpent"));
  }

  @Test
  void whatTheThreadDoesNotTellIsNoNewsToIt() {
    UUID thread = thread(SATO, peer);
    UUID matter = call("1972-07-10");
    join(SATO, matter, thread);
    long before = last();
    Map<String, List<String>> older =
        Map.of("content", List.of("B01", "A06"), "scene", List.of("S2"), "ageClass", List.of("75"));

    asked.as(SATO, () -> ledger.change(SATO, matter, Calls.marks(1, older)));

    assertThat(since(before)).isEmpty();
  }

  @Test
  void aContactThatIsAddedInTheLedgerIsNewsToTheThreadOnce() {
    UUID thread = thread(SATO, peer);
    UUID matter = call("1972-09-10");
    join(SATO, matter, thread);
    long before = last();
    AddContact contact = Calls.again(Ids.next(), "03", "1972-09-12");

    asked.as(SATO, () -> ledger.addContact(SATO, matter, contact));
    asked.as(SATO, () -> ledger.addContact(SATO, matter, contact));

    assertThat(since(before)).singleElement().asString().contains("consultation.contactAdded");
    assertThat(recorded(WATANABE, thread).contacts()).hasSize(2);
  }

  /** Sato keeps the ledger, and is no member of the room any more. */
  @Test
  void itFollowsAlsoWhereWhoCorrectsIsNoMember() {
    UUID thread = thread(SATO, peer);
    UUID matter = call("1972-08-10");
    join(SATO, matter, thread);
    long before = last();
    away(true);
    try {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> asked.as(SATO, () -> consultations.view(SATO, thread)));

      asked.as(SATO, () -> ledger.change(SATO, matter, Calls.marks(1, CORRECTED)));

      assertThat(since(before)).hasSize(1);
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> asked.as(SATO, () -> joinings.separate(SATO, matter)));
    } finally {
      away(false);
    }
    assertThat(view(thread).tags()).contains(new Tag("content", "D01", true));
  }

  /** What must be seen for it is seen for that alone. */
  @Test
  void whoOverseesAPartSeesNoMoreAfterIt() {
    Caller stranger = new Caller(UUID.randomUUID());

    List<Long> seen =
        asked.as(
            stranger,
            () ->
                transactions.write(
                    tx -> {
                      Uni<Long> all =
                          Uni.createFrom()
                              .deferred(
                                  () ->
                                      tx.rows("select count(*) from thread_thread")
                                          .map(rows -> rows.iterator().next().getLong(0)));
                      return tx.overseeing(() -> all)
                          .chain(inside -> all.map(after -> List.of(inside, after)));
                    }));

    assertThat(seen.getFirst()).isPositive();
    assertThat(seen.getLast()).isZero();
  }

  private void away(boolean away) {
    asked.write(
        tx ->
            tx.rows(
                "update channel_member set left_seq = case when $3 then joined_seq + 100000 end"
                    + " where account_id = $1 and channel_id = $2",
                SATO.accountId(),
                peer,
                away));
  }

  private UUID call(String day) {
    return asked.answer(() -> ledger.enter(SATO, Calls.on(day))).consultationId();
  }

  private UUID consultations(UUID thread) {
    RecordConsultation marks =
        new RecordConsultation(
            "CASE", Map.of("content", List.of("B01", "A06"), "scene", List.of("S2")), null);
    return asked.answer(() -> consultations.record(SATO, thread, marks)).consultationId();
  }

  private ConsultationView join(Caller who, UUID matter, UUID thread) {
    return asked.as(who, () -> joinings.join(who, matter, new JoinThread(thread)));
  }

  private ConsultationView separate(Caller who, UUID matter) {
    return asked.as(who, () -> joinings.separate(who, matter));
  }

  private ConsultationView recorded(Caller who, UUID thread) {
    return Objects.requireNonNull(
        asked.as(who, () -> consultations.view(who, thread)).consultation());
  }

  private ThreadView view(UUID thread) {
    return asked.write(
        tx -> threads.toRead(tx, SATO, thread).chain(entry -> threads.view(tx, entry)));
  }

  private UUID thread(Caller who, UUID channel) {
    return asked
        .answer(() -> messages.start(who, channel, "その後どうですか", Ids.next(), "教えてください。"))
        .thread()
        .threadId();
  }

  private long last() {
    return asked.write(tx -> log.last(tx, peer));
  }

  private List<String> since(long seq) {
    return asked.write(tx -> log.after(tx, peer, seq, 10)).stream()
        .map(StoredEvent::payload)
        .toList();
  }

  private List<Long> counts(String month) {
    return asked.write(
        tx ->
            tx.rows(
                    "select coalesce(sum(contacts), 0), coalesce(sum(new_matters), 0)"
                        + " from statistics_count where dimension = '' and month = $1",
                    LocalDate.parse(month))
                .map(rows -> rows.iterator().next())
                .map(row -> List.of(row.getLong(0), row.getLong(1))));
  }

  private List<String> actions(UUID matter) {
    return asked.write(
        tx ->
            tx.rows(
                    "select array_agg(action order by no) from audit_entry where subject_id = $1",
                    matter)
                .map(rows -> List.of(rows.iterator().next().getArrayOfStrings(0))));
  }
}

package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Several people change the same thing at once, on two nodes. Nothing here has a version that a
 * command could name yet: what can be added is added once each, what has one value gets the last
 * one whole, and what grows never shrinks.
 */
class ChangesTogetherIT {
  private static final List<Set<String>> SENT = List.of(Set.of("J05", "A02"), Set.of("B06", "I05"));

  private final PersonAtWork sato = PersonAtWork.of("sato");
  private final PersonAtWork takahashi = PersonAtWork.of("takahashi");
  private final Database database = RunningHashi.database();

  @Test
  @DisplayName("ID-05: a read position never goes back, in whatever order its moves arrive")
  void aReadPositionNeverGoesBack() {
    String peer = Rooms.peer();
    String threadId = Rooms.startedThread(sato, peer, "どこまで読んだか");
    List<Long> seqs = new ArrayList<>();
    IntStream.range(0, 10)
        .forEach(i -> seqs.add(seq(Rooms.post(sato, threadId, "投稿 " + i).expect(201).json())));
    List<Long> shuffled = new ArrayList<>(seqs);
    shuffled.addAll(seqs);
    Collections.shuffle(shuffled, new Random(5));
    try (OpenSocket page = sato.socket()) {
      Crowd.together(
              asTasks(
                  shuffled.size(),
                  i ->
                      at(takahashi, i)
                          .put(
                              "/api/threads/" + threadId + "/read-position",
                              Rooms.upTo(shuffled.get(i)))))
          .forEach(answer -> answer.expect(204));
      at(takahashi, 0)
          .put("/api/threads/" + threadId + "/read-position", Rooms.upTo(seqs.getFirst()))
          .expect(204);
      JsonNode detail = sato.get("/api/threads/" + threadId).expect(200).json();
      assertThat(detail.path("readers").path(0).path("upTo").asLong()).isEqualTo(seqs.getLast());
      page.awaitSeq(peer, detail.path("seq").asLong());
      assertThat(
              page.events(peer).stream()
                  .map(frame -> frame.path("event"))
                  .filter(event -> event.path("type").asText().equals("thread.read"))
                  .filter(event -> event.path("threadId").asText().equals(threadId))
                  .map(event -> event.path("upTo").asLong())
                  .toList())
          .isSorted()
          .doesNotHaveDuplicates()
          .endsWith(seqs.getLast());
    }
  }

  @Test
  @DisplayName(
      "ID-05: of marks set at once the last ones stand whole, everybody is told so in that order; no version refuses the earlier (none exists yet)")
  void ofMarksSetAtOnceTheLastStandWhole() {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "同時に分類する");
    String path = "/api/threads/" + threadId + "/consultation";
    try (OpenSocket page = sato.socket()) {
      Crowd.together(asTasks(12, i -> at(i % 3 == 0 ? takahashi : sato, i).put(path, marks(i))))
          .forEach(answer -> answer.expect(200));
      JsonNode thread = sato.get("/api/threads/" + threadId).expect(200).json();
      page.awaitSeq(Rooms.peer(), thread.path("seq").asLong());
      List<JsonNode> told =
          page.events(Rooms.peer()).stream()
              .map(frame -> frame.path("event"))
              .filter(event -> event.path("threadId").asText().equals(threadId))
              .filter(event -> event.path("type").asText().equals("thread.tagged"))
              .map(event -> event.path("tags"))
              .toList();
      assertThat(told).isNotEmpty();
      assertThat(thread.path("thread").path("tags")).isEqualTo(told.getLast());
      assertThat(told).allMatch(ChangesTogetherIT::areOneOfThoseSent);
    }
    assertThat(
            database.count(
                "select count(*) from consultation_consultation where thread_id = ?::uuid",
                threadId))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("ID-05: contacts added at once are all there")
  void contactsAddedAtOnceAreAllThere() {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "同時に対応を足す");
    String path = "/api/threads/" + threadId + "/consultation";
    int before = sato.put(path, Rooms.marks()).expect(200).json().path("contacts").size();
    Crowd.together(asTasks(16, i -> contact(at(sato, i), path + "/contacts")))
        .forEach(answer -> answer.expect(201));
    JsonNode matter = sato.get(path).expect(200).json().path("consultation");
    assertThat(matter.path("contacts")).hasSize(before + 16);
  }

  @Test
  @DisplayName("ID-05: a member who is let in by several at once is in once, and put out once")
  void whoIsLetInBySeveralAtOnceIsInOnce() {
    PersonAtWork manager = PersonAtWork.of("saito");
    PersonAtWork helper = PersonAtWork.of("kato");
    String members = "/api/channels/" + Rooms.team() + "/members";
    ObjectNode adding =
        Json.object().put("affiliationId", helper.affiliationId()).put("role", "member");
    List<Answer> out =
        Crowd.together(asTasks(8, i -> at(manager, i).delete(members + "/" + helper.accountId())));
    assertThat(out).extracting(Answer::status).containsOnly(204, 404).containsOnlyOnce(204);
    List<Answer> in = Crowd.together(asTasks(8, i -> at(manager, i).post(members, adding)));
    assertThat(in).extracting(Answer::status).containsOnly(201, 409).containsOnlyOnce(201);
    assertThat(
            database.count(
                "select count(*) from channel_member where channel_id = ?::uuid and account_id = ?"
                    + " and left_seq is null",
                Rooms.team(),
                helper.accountId()))
        .isEqualTo(1);
    helper.get("/api/channels/" + Rooms.team()).expect(200);
  }

  @Test
  @DisplayName("ID-05: a notice confirmed by several centres at once is confirmed by all of them")
  void whatSeveralConfirmAtOnceIsConfirmedByAll() {
    PersonAtWork officer = PersonAtWork.of("kobayashi");
    String noticeId =
        officer
            .post("/api/channels/" + Rooms.notice() + "/notices", Rooms.notice("見本 第305号"))
            .expect(201)
            .json()
            .path("noticeId")
            .asText();
    List<PersonAtWork> people = List.of(sato, takahashi);
    Crowd.together(
            asTasks(
                12,
                i ->
                    at(people.get(i % 2), i / 2)
                        .put("/api/notices/" + noticeId + "/confirmation", Json.object())))
        .forEach(answer -> answer.expect(200));
    JsonNode notice = officer.get("/api/notices/" + noticeId).expect(200).json();
    assertThat(notice.path("confirmed").asInt()).isEqualTo(2);
    assertThat(Json.each(notice.path("recipients")).filter(one -> one.has("confirmedAt")).toList())
        .hasSize(2);
  }

  private static Answer contact(PersonAtWork person, String path) {
    ObjectNode contact = Rooms.contact("01").put("clientId", UUID.randomUUID().toString());
    return Rooms.untilHeard(() -> person.post(path, contact));
  }

  private static ObjectNode marks(int i) {
    ObjectNode marks = Rooms.marks();
    SENT.get(i % 2).forEach(marks.withObject("/codes").putArray("content")::add);
    return marks;
  }

  private static boolean areOneOfThoseSent(JsonNode tags) {
    Set<String> codes =
        Json.each(tags)
            .map(tag -> tag.path("code").asText())
            .filter(code -> SENT.stream().anyMatch(sent -> sent.contains(code)))
            .collect(Collectors.toSet());
    return SENT.contains(codes);
  }

  private static long seq(JsonNode message) {
    return message.path("seq").asLong();
  }

  private static PersonAtWork at(PersonAtWork person, int i) {
    return person.at(RunningHashi.nodes().get(i % 2));
  }

  private interface Task {
    Answer ask(int i);
  }

  private static List<Callable<Answer>> asTasks(int times, Task task) {
    return IntStream.range(0, times).<Callable<Answer>>mapToObj(i -> () -> task.ask(i)).toList();
  }
}

package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A page that heard nothing sends again; whatever it sends is there once. */
class SendOnceIT {
  private static final String CONFLICT = "conflict-different-body";

  private final PersonAtWork sato = PersonAtWork.of("sato");
  private final PersonAtWork takahashi = PersonAtWork.of("takahashi");
  private final Database database = RunningHashi.database();

  @Test
  @DisplayName(
      "ID-01: the same message fifty times at once on two nodes is stored once, and every answer is the same")
  void theSameMessageFiftyTimesAtOnceOnTwoNodesIsStoredOnce() {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "五十回送っても一通");
    ObjectNode message = Rooms.message("電波が弱くて、何度も送ってしまいました。");
    long before = Rooms.summary(sato, "peer").path("seq").asLong();
    List<Answer> answers = onBothNodes(50, node -> post(sato.at(node), threadId, message));
    assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
    assertThat(answers).extracting(Answer::json).containsOnly(answers.getFirst().json());
    assertThat(rows(message)).isEqualTo(1);
    assertThat(Rooms.summary(sato, "peer").path("seq").asLong()).isEqualTo(before + 1);
    assertThat(post(sato, threadId, message).expect(200).json())
        .isEqualTo(answers.getFirst().json());
  }

  @Test
  @DisplayName(
      "ID-01: the same message a day and a year later is the one that is there (its row is aged by hand)")
  void theSameMessageADayLaterIsTheOneThatIsThere() {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "翌日にもう一度");
    ObjectNode message = Rooms.message("昨日の通知の件です。");
    JsonNode first = post(sato, threadId, message).expect(201).json();
    for (String age : List.of("25 hours", "1 year")) {
      try {
        age(message, "-" + age);
        for (Node node : RunningHashi.nodes()) {
          ObjectNode again = post(sato.at(node), threadId, message).expect(200).json().deepCopy();
          assertThat(again.path("postedAt")).isNotEqualTo(first.path("postedAt"));
          again.set("postedAt", first.path("postedAt"));
          assertThat((JsonNode) again).isEqualTo(first);
        }
      } finally {
        age(message, age);
      }
    }
    assertThat(post(sato, threadId, message).expect(200).json()).isEqualTo(first);
    assertThat(rows(message)).isEqualTo(1);
  }

  @Test
  @DisplayName("ID-02: another notice under the same id is a conflict")
  void anotherNoticeUnderTheSameIdIsAConflict() {
    PersonAtWork officer = PersonAtWork.of("kobayashi");
    String path = "/api/channels/" + Rooms.notice() + "/notices";
    ObjectNode notice = Rooms.notice("見本 第306号");
    JsonNode first = officer.post(path, notice).expect(201).json();
    officer.post(path, notice.deepCopy().put("title", "別の会の開催について")).expectProblem(409, CONFLICT);
    assertThat(officer.post(path, notice).expect(200).json()).isEqualTo(first);
    assertThat(
            database.count(
                "select count(*) from notice_notice where client_id = ?", clientId(notice)))
        .isEqualTo(1);
  }

  @Test
  void aMessageThatComesInPiecesIsStoredAsWell() {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "少しずつ届く");
    ObjectNode message = Rooms.message("長さを先に言いません。");
    byte[] bytes = message.toString().getBytes(StandardCharsets.UTF_8);
    sato.sendContent(
            "POST",
            "/api/threads/" + threadId + "/messages",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
            Map.of("Content-Type", "application/json"))
        .expect(201);
    assertThat(rows(message)).isEqualTo(1);
  }

  @Test
  @DisplayName("ID-01: the same new thread twenty times at once on two nodes is begun once")
  void theSameNewThreadTwentyTimesAtOnceIsBegunOnce() {
    String peer = Rooms.peer();
    ObjectNode start = Rooms.message("はじめまして。").put("title", "二十回始めても一つ");
    List<Answer> answers =
        onBothNodes(20, node -> sato.at(node).post("/api/channels/" + peer + "/threads", start));
    answers.forEach(answer -> answer.expect(201));
    assertThat(answers)
        .extracting(answer -> answer.json().path("message"))
        .containsOnly(answers.getFirst().json().path("message"));
    assertThat(database.count("select count(*) from thread_thread where title = ?", "二十回始めても一つ"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName(
      "ID-02: another text, or another thread, under the same id is a conflict and changes nothing")
  void anotherTextUnderTheSameIdIsAConflict() {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "同じ番号で別の内容");
    String otherThread = Rooms.startedThread(sato, Rooms.peer(), "別のスレッド");
    ObjectNode message = Rooms.message("一通目です。");
    post(sato, threadId, message).expect(201);
    JsonNode changed = message.deepCopy().put("body", "書き直しました。");
    post(sato, threadId, changed).expectProblem(409, CONFLICT);
    post(sato.at(RunningHashi.secondNode()), otherThread, message).expectProblem(409, CONFLICT);
    assertThat(rows(message)).isEqualTo(1);
    assertThat(
            database.<String>list(
                "select body from message_message where client_id = ?", clientId(message)))
        .containsExactly("一通目です。");
  }

  @Test
  @DisplayName("ID-02: another title under the same id is a conflict")
  void anotherTitleUnderTheSameIdIsAConflict() {
    String path = "/api/channels/" + Rooms.peer() + "/threads";
    ObjectNode start = Rooms.message("本文").put("title", "もとの題");
    sato.post(path, start).expect(201);
    sato.post(path, start.deepCopy().put("title", "別の題")).expectProblem(409, CONFLICT);
  }

  @Test
  @DisplayName("ID-03: two people may use the same id, and neither learns of the other")
  void twoPeopleMayUseTheSameId() {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "番号は人ごと");
    ObjectNode message = Rooms.message("佐藤です。");
    JsonNode first = post(sato, threadId, message).expect(201).json();
    ObjectNode other = message.deepCopy().put("body", "高橋です。");
    JsonNode second = post(takahashi, threadId, other).expect(201).json();
    assertThat(second.path("messageId")).isNotEqualTo(first.path("messageId"));
    assertThat(rows(message)).isEqualTo(2);
  }

  private void age(JsonNode message, String by) {
    database.operate(
        "update message_message set posted_at = posted_at + ?::interval where client_id = ?",
        by,
        clientId(message));
  }

  private long rows(JsonNode message) {
    return database.count(
        "select count(*) from message_message where client_id = ?", clientId(message));
  }

  private static UUID clientId(JsonNode message) {
    return UUID.fromString(message.path("clientId").asText());
  }

  private static Answer post(PersonAtWork person, String threadId, JsonNode message) {
    return person.post("/api/threads/" + threadId + "/messages", message);
  }

  private static List<Answer> onBothNodes(int times, Function<Node, Answer> request) {
    List<Node> nodes = RunningHashi.nodes();
    return Crowd.together(
        IntStream.range(0, times)
            .<Callable<Answer>>mapToObj(i -> () -> request.apply(nodes.get(i % nodes.size())))
            .toList());
  }
}

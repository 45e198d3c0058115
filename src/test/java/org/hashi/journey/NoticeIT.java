package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The officer's notice and the centres' confirmations. */
class NoticeIT {
  private final PersonAtWork officer = PersonAtWork.of("kobayashi");
  private final PersonAtWork sato = PersonAtWork.of("sato");
  private final PersonAtWork takahashi = PersonAtWork.of("takahashi");

  @Test
  void theOfficerSeesWhichTwoOfSeventeenHaveConfirmed() {
    String noticeId = issued("見本 第201号");
    try (OpenSocket page = officer.at(RunningHashi.secondNode()).socket()) {
      confirm(sato, noticeId).expect(200);
      JsonNode mine = confirm(takahashi, noticeId).expect(200).json();
      assertThat(mine.path("confirmed").asInt()).isEqualTo(2);
      assertThat(mine.path("mine").path("confirmedBy").path("name").asText()).isEqualTo("高橋 芽衣");
      JsonNode frame =
          page.awaitFrame(
              OpenSocket.isEvent("notice.confirmed")
                  .and(one -> one.path("event").path("confirmed").asInt() == 2)
                  .and(one -> one.path("event").path("noticeId").asText().equals(noticeId)));
      assertThat(frame.path("event").path("confirmedBy").path("name").asText()).isEqualTo("高橋 芽衣");
    }
    JsonNode detail = officer.get("/api/notices/" + noticeId).expect(200).json();
    List<JsonNode> recipients = Json.each(detail.path("recipients")).toList();
    assertThat(recipients).hasSize(17);
    assertThat(recipients.stream().filter(one -> !one.has("confirmedAt"))).hasSize(15);
    assertThat(detail.path("confirmed").asInt()).isEqualTo(2);
  }

  @Test
  void oneCentreConfirmsOnceHoweverOftenAtOnce() {
    String noticeId = issued("見本 第202号");
    List<Answer> answers = onBothNodes(20, node -> confirm(sato.at(node), noticeId));
    answers.forEach(answer -> answer.expect(200));
    assertThat(answers).extracting(Answer::json).containsOnly(answers.getFirst().json());
    assertThat(confirmations(noticeId)).isEqualTo(1);
    assertThat(events("notice.confirmed", noticeId)).isEqualTo(1);
  }

  @Test
  void oneNoticeIsIssuedOnceHoweverOftenAtOnce() {
    ObjectNode notice = Rooms.notice("見本 第203号");
    String path = "/api/channels/" + Rooms.notice() + "/notices";
    List<Answer> answers = onBothNodes(20, node -> officer.at(node).post(path, notice));
    assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
    assertThat(answers).extracting(Answer::json).containsOnly(answers.getFirst().json());
    String noticeId = answers.getFirst().json().path("noticeId").asText();
    assertThat(events("notice.issued", noticeId)).isEqualTo(1);
    officer
        .post(path, notice.deepCopy().put("title", "別の件名"))
        .expectProblem(409, "conflict-different-body");
  }

  @Test
  void aNoticeChannelTakesNoThreads() {
    sato.post(
            "/api/channels/" + Rooms.notice() + "/threads",
            Rooms.message("質問です。").put("title", "質問"))
        .expectProblem(422, "notices-only");
  }

  private String issued(String number) {
    return officer
        .post("/api/channels/" + Rooms.notice() + "/notices", Rooms.notice(number))
        .expect(201)
        .json()
        .path("noticeId")
        .asText();
  }

  private static Answer confirm(PersonAtWork person, String noticeId) {
    return person.put("/api/notices/" + noticeId + "/confirmation", Json.object());
  }

  private static long confirmations(String noticeId) {
    return RunningHashi.database()
        .count("select count(*) from notice_confirmation where notice_id = ?::uuid", noticeId);
  }

  private static long events(String type, String noticeId) {
    return RunningHashi.database()
        .count(
            "select count(*) from platform_event where payload::jsonb ->> 'type' = ?"
                + " and payload like ?",
            type,
            "%" + noticeId + "%");
  }

  private static List<Answer> onBothNodes(int times, Function<Node, Answer> request) {
    return Crowd.together(
        IntStream.range(0, times)
            .<Callable<Answer>>mapToObj(i -> () -> request.apply(RunningHashi.nodes().get(i % 2)))
            .toList());
  }
}

package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody who knows every id of a room she is not in (AZ-02 to AZ-04). */
class OutsiderIT {
  private static final String PATIENT = "長谷川";

  private final PersonAtWork outsider = PersonAtWork.of("sato");
  private final PersonAtWork manager = PersonAtWork.of("saito");
  private final Database database = RunningHashi.database();

  @Test
  @DisplayName(
      "AZ-02, AZ-03: what an outsider asks with known ids is answered like a question for nothing")
  void whatSheAsksIsAnsweredLikeAQuestionForNothing() {
    Objects team = Objects.of("team");
    List<String> before = database.footprint();
    for (String path :
        List.of(
            "/api/channels/{channelId}",
            "/api/channels/{channelId}/threads",
            "/api/channels/{channelId}/events?after=0",
            "/api/channels/{channelId}/notices",
            "/api/threads/{threadId}",
            "/api/threads/{threadId}/consultation",
            "/api/messages/{messageId}")) {
      sameAsForNothing(outsider.get(team.path(path)), outsider.get(Objects.ofNothing().path(path)));
    }
    for (String path :
        List.of("/api/threads/{threadId}/messages", "/api/channels/{channelId}/threads")) {
      ObjectNode message = Rooms.message("入れてください。");
      if (path.endsWith("threads")) {
        message.put("title", "入れてください");
      }
      sameAsForNothing(
          outsider.post(team.path(path), message),
          outsider.post(Objects.ofNothing().path(path), message));
    }
    String position = "/api/threads/{threadId}/read-position";
    sameAsForNothing(
        outsider.put(team.path(position), Rooms.upTo(1)),
        outsider.put(Objects.ofNothing().path(position), Rooms.upTo(1)));
    assertThat(database.footprint()).isEqualTo(before);
  }

  @Test
  @DisplayName("AZ-03: an outsider's socket hears nothing of it")
  void herSocketHearsNothingOfIt() {
    String team = Rooms.team();
    try (OpenSocket page = outsider.socket();
        OpenSocket atSecond = outsider.at(RunningHashi.secondNode()).socket();
        OpenSocket inside = PersonAtWork.of("tanaka").at(RunningHashi.secondNode()).socket()) {
      String threadId = Rooms.startedThread(manager, team, PATIENT + "さんの様子");
      long seq = Rooms.post(manager, threadId, "熱はありません。").expect(201).json().path("seq").asLong();
      inside.awaitSeq(team, seq);
      for (OpenSocket socket : List.of(page, atSecond)) {
        socket.awaitPong();
        assertThat(socket.frames().toString()).doesNotContain(team, threadId, PATIENT);
        assertThat(socket.frames()).hasSize(2);
      }
    }
  }

  @Test
  void nothingSheCanReadNamesThePatient() {
    for (String path :
        List.of(
            "/api/me",
            "/api/channels",
            "/api/channels/" + Rooms.peer(),
            "/api/channels/" + Rooms.peer() + "/threads",
            "/api/channels/" + Rooms.peer() + "/events?after=0",
            "/api/channels/" + Rooms.notice() + "/events?after=0",
            "/api/organizations?kind=facility",
            "/api/statistics/monthly?month=2026-11&kind=CONSULTATION",
            "/api/code-lists",
            "/api/demo")) {
      assertThat(outsider.get(path).expect(200).text())
          .as(path)
          .doesNotContain(PATIENT, Rooms.team());
    }
  }

  @Test
  @DisplayName("AZ-04: ids of others inside one's own room are not found")
  void idsOfOthersInsideHerOwnRoomAreNotFound() {
    Objects peer = Objects.of("peer");
    Objects notice = Objects.of("notice");
    String foreign = PersonAtWork.of("takahashi").affiliationId();
    List<String> before = database.footprint();
    outsider
        .put(
            peer.path("/api/threads/{threadId}/consultation"),
            Rooms.marks().put("affiliationId", foreign))
        .expectProblem(404, "not-found");
    outsider
        .put(
            notice.path("/api/notices/{noticeId}/confirmation"),
            Json.object().put("affiliationId", foreign))
        .expectProblem(404, "not-found");
    PersonAtWork.of("kobayashi")
        .post(
            notice.path("/api/channels/{channelId}/notices"),
            Rooms.notice("見本 第401号").put("affiliationId", foreign))
        .expectProblem(404, "not-found");
    outsider
        .post(
            peer.path("/api/threads/{threadId}/messages"),
            Rooms.message("高橋のふり").put("affiliationId", foreign))
        .expectProblem(404, "not-found");
    outsider
        .post(
            peer.path("/api/channels/{channelId}/threads"),
            Rooms.message("高橋のふり").put("title", "ふり").put("affiliationId", foreign))
        .expectProblem(404, "not-found");
    manager
        .delete("/api/channels/" + Rooms.team() + "/members/" + outsider.accountId())
        .expectProblem(404, "not-found");
    manager
        .post(
            "/api/channels/" + Rooms.team() + "/members",
            Json.object().put("affiliationId", UUID.randomUUID().toString()).put("role", "member"))
        .expectProblem(404, "not-found");
    assertThat(database.footprint()).isEqualTo(before);
  }

  private static void sameAsForNothing(Answer real, Answer nothing) {
    real.expectProblem(404, "not-found");
    JsonNode problem = nothing.expectProblem(404, "not-found").withoutTrace();
    assertThat(real.withoutTrace()).as(real.asked()).isEqualTo(problem);
    assertThat(real.headers().map().keySet()).isEqualTo(nothing.headers().map().keySet());
  }
}

package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever is refused learns that, and not a word of what anybody wrote. */
class RefusalIT {
  private final PersonAtWork nurse = PersonAtWork.of("tanaka");
  private final PersonAtWork outsider = PersonAtWork.of("sato");
  private final String stored = word();
  private final String sent = word();
  private final String threadId = Rooms.startedThread(nurse, Rooms.team(), word());

  @Test
  @DisplayName("RT-08: no answer that refuses carries what was stored or what was sent")
  void noAnswerThatRefusesCarriesWords() {
    String path = "/api/threads/" + threadId + "/messages";
    ObjectNode message = Rooms.message(stored);
    nurse.post(path, message).expect(201);
    ObjectNode other = message.deepCopy().put("body", sent);
    List<Answer> refusals = new ArrayList<>();
    refusals.add(nurse.post(path, other).expectProblem(409, "conflict-different-body"));
    refusals.add(outsider.post(path, Rooms.message(sent)).expectProblem(404, "not-found"));
    refusals.add(outsider.get("/api/threads/" + threadId).expectProblem(404, "not-found"));
    refusals.add(nurse.post(path, Rooms.message(sent + "\u0000")).expectProblem(400, "invalid"));
    refusals.add(
        nurse.post(path, Rooms.message(sent).put("more", sent)).expectProblem(400, "invalid"));
    refusals.add(
        nurse.post(path, Rooms.message(sent + "長".repeat(10_000))).expectProblem(400, "invalid"));
    refusals.add(
        nurse.post(path, Rooms.message(sent.repeat(100_000))).expectProblem(413, "too-large"));
    refusals.add(
        nurse
            .send("POST", path, other.toString().replace("}", ""), Map.of())
            .expectProblem(400, "malformed"));
    refusals.add(
        nurse
            .send("POST", path, "{\"body\":\"" + sent + "\",\"body\":\"" + sent + "\"}", Map.of())
            .expectProblem(400, "malformed"));
    refusals.add(
        nurse
            .send("POST", path, message.toString(), Map.of("Origin", "http://evil.example"))
            .expectProblem(403, "forbidden-origin"));
    refusals.add(
        nurse
            .send("POST", path, message.toString(), Map.of("Content-Type", "text/csv"))
            .expectProblem(415, "unsupported"));
    refusals.add(PersonAtWork.anonymous().post(path, message).tellsNothing());
    for (Answer refusal : refusals) {
      assertThat(refusal.status()).as(refusal.asked()).isGreaterThanOrEqualTo(400);
      assertThat(refusal.text()).as(refusal.asked()).doesNotContain(stored, sent);
      assertThat(refusal.headers().map().toString()).doesNotContain(stored, sent);
    }
  }

  @Test
  @DisplayName("RT-08: no frame that refuses or closes carries what was stored or what was sent")
  void noFrameThatRefusesOrClosesCarriesWords() {
    Rooms.post(nurse, threadId, stored).expect(201);
    String ping = "{\"frame\":\"ping\",\"body\":\"" + sent + "\"}";
    byte[] bytes = ping.getBytes(StandardCharsets.UTF_8);
    endsWithout(1009, RawSocket.frame(RawSocket.TEXT, true, (sent.repeat(1_000)).getBytes()));
    endsWithout(1003, RawSocket.frame(RawSocket.BINARY, true, bytes));
    endsWithout(4429, RawSocket.times(101, RawSocket.frame(RawSocket.TEXT, true, bytes)));
    endsWithout(1002, RawSocket.frame(3, true, bytes));
    try (OpenSocket page = outsider.socket()) {
      for (String text : List.of(sent, ping.replace("ping", sent), "{\"" + sent + "\":", "[]")) {
        page.say(text);
      }
      page.awaitFrame(frame -> page.frames().stream().filter(one -> one.has("code")).count() == 4);
      assertThat(page.frames().toString()).doesNotContain(stored, sent);
    }
    PersonAtWork leaving = PersonAtWork.signedInAnew("kato");
    try (OpenSocket page = leaving.socket()) {
      Rooms.post(nurse, threadId, stored).expect(201);
      leaving.send("GET", "/api/logout", null, Map.of("X-Requested-With", "")).expect(302);
      assertThat(page.awaitClose()).isEqualTo(4401);
      assertThat(page.reason()).doesNotContain(stored, sent);
    }
    oldestIsClosedWithout();
  }

  private void endsWithout(int code, byte[] bad) {
    try (RawSocket page = RawSocket.open(nurse)) {
      page.send(bad);
      RawSocket.Frame end = page.readToTheEnd();
      assertThat(end.code()).isIn(code, RawSocket.GONE);
      assertThat(end.text()).doesNotContain(stored, sent);
    }
  }

  private void oldestIsClosedWithout() {
    List<OpenSocket> pages = new ArrayList<>();
    try {
      IntStream.range(0, 11).forEach(i -> pages.add(nurse.socket()));
      assertThat(pages.getFirst().awaitClose()).isEqualTo(4409);
      assertThat(pages.getFirst().reason()).doesNotContain(stored, sent);
    } finally {
      pages.forEach(OpenSocket::close);
    }
  }

  private static String word() {
    return "marke" + UUID.randomUUID().toString().replace("-", "");
  }
}

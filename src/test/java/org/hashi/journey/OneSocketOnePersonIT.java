package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A socket belongs to the person who opened it and to the session she opened it with. */
class OneSocketOnePersonIT {
  private static final int TOKEN_SECONDS = 4;
  private static final int OVER = 1008;

  private final PersonAtWork sato = PersonAtWork.of("sato");
  private final PersonAtWork tanaka = PersonAtWork.of("tanaka");
  private final PersonAtWork manager = PersonAtWork.of("saito");

  @Test
  @DisplayName(
      "RT-04: an open socket stays the account's that opened it, whoever signs in with the browser later and whatever it says")
  void whoeverSignsInLaterTheSocketStaysWhoseItWas() {
    try (OpenSocket first = sato.socket();
        OpenSocket second =
            OpenSocket.open(sato, Map.of("Cookie", tanaka.session().cookieHeader()))) {
      assertThat(accountOf(first)).isEqualTo(sato.accountId().toString());
      assertThat(accountOf(second)).isEqualTo(tanaka.accountId().toString());
      String handle = tanaka.session().cookies().get("q_session");
      for (String claim :
          List.of(
              "{\"frame\":\"hello\",\"account\":{\"streamId\":\"" + tanaka.accountId() + "\"}}",
              "{\"frame\":\"authenticate\",\"token\":\"" + handle + "\"}",
              "{\"frame\":\"ping\",\"account\":\"" + tanaka.accountId() + "\"}")) {
        first.say(claim);
      }
      first.awaitPong();
      long inTeam = seq(Rooms.post(manager, thread(manager, Rooms.team()), "担当の方だけに"));
      long inPeer = seq(Rooms.post(sato, thread(sato, Rooms.peer()), "コーディネーターだけに"));
      second.awaitSeq(Rooms.team(), inTeam);
      first.awaitSeq(Rooms.peer(), inPeer);
      first.awaitPong();
      second.awaitPong();
      assertThat(first.frames().toString()).doesNotContain(Rooms.team(), "担当の方だけに");
      assertThat(second.frames().toString()).doesNotContain(Rooms.peer(), "コーディネーターだけに");
    }
  }

  @Test
  @DisplayName("RT-04: when she signs out before another signs in, her socket is closed")
  void whenSheSignsOutFirstHerSocketIsClosed() {
    PersonAtWork leaving = PersonAtWork.signedInAnew("honma");
    try (OpenSocket hers = leaving.socket()) {
      leaving.send("GET", "/api/logout", null, Map.of("X-Requested-With", "")).expect(302);
      try (OpenSocket next =
          OpenSocket.open(leaving, Map.of("Cookie", tanaka.session().cookieHeader()))) {
        assertThat(accountOf(next)).isEqualTo(tanaka.accountId().toString());
        assertThat(hers.awaitClose()).isEqualTo(4401);
      }
    }
  }

  @Test
  @DisplayName(
      "RT-03: a socket ends with the token it was opened with, and nothing later reaches it; the session that was renewed opens the next")
  void aSocketEndsWithItsToken() {
    PersonAtWork person =
        RunningHashi.keycloak()
            .whoseTokensLive(TOKEN_SECONDS, () -> PersonAtWork.signedInAnew("takahashi"));
    PersonAtWork there = person.copy().at(RunningHashi.secondNode());
    try (OpenSocket page = person.socket();
        OpenSocket pageThere = there.socket();
        OpenSocket staying = sato.socket()) {
      for (OpenSocket each : List.of(page, pageThere)) {
        assertThat(each.awaitClose(Duration.ofSeconds(TOKEN_SECONDS + 5))).isEqualTo(OVER);
      }
      long later = seq(Rooms.post(sato, thread(sato, Rooms.peer()), "トークンが切れた後の話"));
      staying.awaitSeq(Rooms.peer(), later);
      for (OpenSocket each : List.of(page, pageThere)) {
        assertThat(each.frames().toString()).doesNotContain("トークンが切れた後の話");
      }
    }
    person.get("/api/me").expect(200);
    try (OpenSocket next = person.socket()) {
      assertThat(accountOf(next)).isEqualTo(person.accountId().toString());
    }
  }

  private static String thread(PersonAtWork person, String room) {
    return Rooms.startedThread(person, room, "誰の画面か");
  }

  private static long seq(Answer posted) {
    return posted.expect(201).json().path("seq").asLong();
  }

  private static String accountOf(OpenSocket socket) {
    JsonNode account = socket.hello().path("account");
    return account.path("streamId").asText();
  }
}

package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open a socket, and what he may say on it. */
class HandshakeIT {
  private static final String HOST = "localhost";
  private static final String COOKIE = "q_session";
  private static final String PING = "{\"frame\":\"ping\"}";

  private final PersonAtWork sato = PersonAtWork.of("sato");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // missing
        "null",
        "http://evil.example",
        "http://localhost",
        "http://localhost:1",
        "http://localhost:PORT.evil.example",
        "http://localhost.evil.example:PORT",
        "http://evil.localhost:PORT",
        "http://evillocalhost:PORT",
        "https://localhost:PORT",
        "http://localhost:PORT/",
        "http://localhost:PORT@evil.example",
        "http://localhost:PORT, http://evil.example",
        "file://",
        "*"
      })
  @DisplayName("RT-01: a page of another origin connects nowhere")
  void aPageOfAnotherOriginConnectsNowhere(String origin) {
    for (Node node : RunningHashi.nodes()) {
      String port = Integer.toString(node.socketUri().getPort());
      assertThat(
              OpenSocket.handshake(sato.at(node), Map.of("Origin", origin.replace("PORT", port))))
          .isEqualTo(403);
    }
  }

  @Test
  @DisplayName("RT-01: both names of this machine are ours")
  void bothNamesOfThisMachineAreOurs() {
    String other = sato.node().origin().replace(HOST, "127.0.0.1");
    assertThat(OpenSocket.handshake(sato, Map.of("Origin", other))).isEqualTo(101);
    assertThat(OpenSocket.handshake(sato, Map.of())).isEqualTo(101);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "q_session=", "q_session=x", "q_session=eyJhbGciOiJub25lIn0.e30."})
  @DisplayName("RT-02: without a session, or with an invented one, there is no socket")
  void withoutASessionThereIsNoSocket(String cookie) {
    for (Node node : RunningHashi.nodes()) {
      assertThat(OpenSocket.handshake(sato.at(node), Map.of("Cookie", cookie))).isEqualTo(401);
    }
  }

  @Test
  @DisplayName("RT-02: a session that is over opens no socket, however often it is tried")
  void aSessionThatIsOverOpensNoSocket() {
    PersonAtWork person = PersonAtWork.signedInAnew("honma");
    assertThat(OpenSocket.handshake(person, Map.of())).isEqualTo(101);
    int over =
        RunningHashi.database()
            .operate(
                "update identity_session set ends_at = now() - interval '1 second'"
                    + " where handle_hash = sha256(convert_to(?, 'UTF8'))",
                person.session().cookies().get(COOKIE));
    assertThat(over).isEqualTo(1);
    for (int times = 0; times < 3; times++) {
      for (Node node : RunningHashi.nodes()) {
        assertThat(OpenSocket.handshake(person.copy().at(node), Map.of())).isEqualTo(401);
        assertThat(person.copy().at(node).get("/api/channels").tellsNothing().status())
            .isEqualTo(401);
      }
    }
  }

  @Test
  @DisplayName("RT-02: no token opens a socket, of whatever realm and wherever it is put")
  void noTokenOpensASocket() {
    String handle = sato.session().cookies().get(COOKIE);
    KeycloakDesk keycloak = RunningHashi.keycloak();
    for (String token :
        List.of(keycloak.tokenOfOurRealm(), keycloak.tokenOfAnotherRealm(), handle)) {
      for (Node node : RunningHashi.nodes()) {
        PersonAtWork nobody = PersonAtWork.anonymous().at(node);
        Map<String, String> bearer = Map.of("Authorization", "Bearer " + token);
        assertThat(RawSocket.handshake(nobody, "/ws", bearer)).isEqualTo(401);
        for (String place : List.of("access_token", "token", "ticket", COOKIE)) {
          String address = "/ws?" + place + "=" + token;
          assertThat(RawSocket.handshake(nobody, address, Map.of())).isEqualTo(401);
        }
      }
    }
    for (String token : List.of(keycloak.tokenOfOurRealm(), keycloak.tokenOfAnotherRealm())) {
      Map<String, String> cookie = Map.of("Cookie", COOKIE + "=" + token);
      assertThat(RawSocket.handshake(sato, "/ws", cookie)).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "permessage-deflate",
        "permessage-deflate; client_max_window_bits",
        "permessage-deflate; server_no_context_takeover; client_no_context_takeover",
        "x-webkit-deflate-frame, deflate-frame, permessage-bzip2"
      })
  @DisplayName("RT-12: compression is not agreed to even when it is offered")
  void compressionIsNotAgreedTo(String offer) {
    byte[] ping = RawSocket.frame(RawSocket.TEXT, true, PING.getBytes(StandardCharsets.UTF_8));
    for (Node node : RunningHashi.nodes()) {
      Map<String, String> offering = Map.of("Sec-WebSocket-Extensions", offer);
      try (RawSocket page = RawSocket.open(sato.at(node), offering)) {
        assertThat(page.header("Sec-WebSocket-Accept")).isNotEmpty();
        assertThat(page.header("Sec-WebSocket-Extensions")).isEmpty();
        page.send(ping);
        RawSocket.Frame answer = page.read();
        assertThat(answer.compressed()).isFalse();
        assertThat(answer.text()).isEqualTo("{\"frame\":\"pong\"}");
      }
    }
  }

  @Test
  @DisplayName("RT-10: whatever a page says, a socket only listens")
  void aSocketOnlyListens() {
    try (OpenSocket page = sato.socket()) {
      for (String text :
          new String[] {
            "hello",
            "",
            "{}",
            "[]",
            "\"ping\"",
            "{\"frame\":\"hello\"}",
            "{\"frame\":{\"frame\":\"ping\"}}",
            "{\"frame\":\"event\",\"streamId\":\"" + Rooms.peer() + "\",\"seq\":1}",
            "{\"frame\":\"subscribe\",\"channelId\":\"" + Rooms.team() + "\"}",
            "[".repeat(4_000)
          }) {
        long refused = refusals(page);
        page.say(text);
        page.awaitFrame(frame -> refusals(page) == refused + 1);
      }
      page.awaitPong();
      assertThat(page.frames().toString()).doesNotContain(Rooms.team());
    }
  }

  private static long refusals(OpenSocket page) {
    return page.frames().stream().filter(HandshakeIT::isRefusal).count();
  }

  private static boolean isRefusal(JsonNode frame) {
    return frame.path("frame").asText().equals("refused")
        && frame.path("code").asText().equals("unknown-frame");
  }
}

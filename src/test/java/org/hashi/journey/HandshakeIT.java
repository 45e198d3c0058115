package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open a socket, and what he may say on it (RT-01, RT-02, RT-10). */
class HandshakeIT {
  private static final String HOST = "localhost";

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
  void aPageOfAnotherOriginConnectsNowhere(String origin) {
    for (Node node : RunningHashi.nodes()) {
      String port = Integer.toString(node.socketUri().getPort());
      assertThat(
              OpenSocket.handshake(sato.at(node), Map.of("Origin", origin.replace("PORT", port))))
          .isEqualTo(403);
    }
  }

  @Test
  void bothNamesOfThisMachineAreOurs() {
    String other = sato.node().origin().replace(HOST, "127.0.0.1");
    assertThat(OpenSocket.handshake(sato, Map.of("Origin", other))).isEqualTo(101);
    assertThat(OpenSocket.handshake(sato, Map.of())).isEqualTo(101);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "q_session=", "q_session=x", "q_session=eyJhbGciOiJub25lIn0.e30."})
  void withoutASessionThereIsNoSocket(String cookie) {
    for (Node node : RunningHashi.nodes()) {
      assertThat(OpenSocket.handshake(sato.at(node), Map.of("Cookie", cookie))).isEqualTo(401);
    }
  }

  @Test
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

  @Test
  void aFrameOfMoreThanEightThousandCharactersClosesTheSocket() {
    try (OpenSocket page = sato.socket()) {
      page.say("{\"frame\":\"" + "p".repeat(9_000) + "\"}");
      assertThat(page.awaitClose()).isEqualTo(1009);
    }
  }

  @Test
  void aMessageInPiecesMayNotBeLargerEither() {
    try (OpenSocket page = sato.socket()) {
      page.raw().sendText("{\"frame\":\"" + "p".repeat(5_000), false).join();
      page.raw().sendText("p".repeat(5_000) + "\"}", true).join();
      assertThat(page.awaitClose()).isEqualTo(1009);
    }
  }

  @Test
  void binaryFramesReachNothing() {
    try (OpenSocket page = sato.socket()) {
      page.raw().sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();
      if (!page.isClosed()) {
        page.awaitPong();
      }
      assertThat(page.frames()).noneMatch(frame -> frame.toString().contains("xception"));
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

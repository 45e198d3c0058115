package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Somebody who is signed in sends what no page of ours sends, and much of it: he is refused or
 * closed, others hear nothing of it, and the server grows no bigger.
 */
class RudeSocketIT {
  private static final int LARGEST = 8_192;
  private static final int PER_MINUTE = 100;
  private static final int SOCKETS = 10;
  private static final int TOO_BIG = 1009;
  private static final int TOO_MUCH_SAID = 4429;
  private static final int TOO_MANY_SOCKETS = 4409;
  private static final String PING = "{\"frame\":\"ping\"}";

  /** What the flood leaves behind may be this much, and what it sends is several times more. */
  private static final long FLAT = 16 * 1024 * 1024;

  private final PersonAtWork honma = PersonAtWork.of("honma");
  private final Node node = honma.node();
  private OpenSocket other;

  @BeforeEach
  void anotherIsThere() {
    other = PersonAtWork.of("takahashi").socket();
  }

  @AfterEach
  void theOtherHeardNothingOfIt() {
    other.awaitPong();
    assertThat(other.frames()).allMatch(frame -> !frame.has("event"));
    other.close();
  }

  @Test
  @DisplayName("RT-10: a message of 8 192 bytes is answered, one of 8 193 closes the socket")
  void theLargestMessageIsAnsweredAndOneByteMoreIsTooMuch() {
    try (OpenSocket page = honma.socket()) {
      page.say(padded(LARGEST));
      page.awaitFrame(frame -> frame.path("frame").asText().equals("refused"));
      page.say(padded(LARGEST + 1));
      assertThat(page.awaitClose()).isEqualTo(TOO_BIG);
    }
  }

  @Test
  @DisplayName("RT-10: a message of 64 KiB and a byte, in one frame or in many, closes the socket")
  void aLargeMessageClosesTheSocket() {
    String text = padded(64 * 1024 + 1);
    try (RawSocket page = RawSocket.open(honma)) {
      page.say(text);
      assertThat(page.readToTheEnd().code()).isIn(TOO_BIG, RawSocket.GONE);
    }
    try (OpenSocket page = honma.socket()) {
      for (int from = 0; from < 8 * LARGEST && !page.isClosed(); from += LARGEST / 2) {
        page.raw().sendText(text.substring(from, from + LARGEST / 2), false);
      }
      assertThat(page.awaitClose()).isEqualTo(TOO_BIG);
    }
  }

  @Test
  @DisplayName("RT-10: a hundred messages in a minute are answered, one more closes the socket")
  void whoSaysTooMuchIsClosed() {
    try (OpenSocket page = honma.socket()) {
      IntStream.range(0, PER_MINUTE).forEach(i -> page.say(PING));
      page.awaitFrame(frame -> page.frames().size() == 1 + PER_MINUTE);
      assertThat(page.isClosed()).isFalse();
      page.say(PING);
      assertThat(page.awaitClose()).isEqualTo(TOO_MUCH_SAID);
      assertThat(page.frames()).hasSize(1 + PER_MINUTE);
    }
  }

  @Test
  @DisplayName("RT-10: the eleventh socket of an account closes the oldest, at its node only")
  void theEleventhSocketClosesTheOldest() {
    List<OpenSocket> pages = new ArrayList<>();
    try (OpenSocket elsewhere = honma.at(RunningHashi.secondNode()).socket()) {
      for (int i = 0; i < SOCKETS; i++) {
        pages.add(honma.socket());
      }
      pages.forEach(OpenSocket::awaitPong);
      for (int i = 0; i < 3; i++) {
        pages.add(honma.socket());
        assertThat(pages.get(i).awaitClose()).isEqualTo(TOO_MANY_SOCKETS);
        pages.stream().skip(i + 1).forEach(OpenSocket::awaitPong);
      }
      elsewhere.awaitPong();
    } finally {
      pages.forEach(OpenSocket::close);
    }
  }

  @Test
  @DisplayName("RT-10: bytes instead of text close the socket")
  void bytesCloseTheSocket() {
    try (RawSocket page = RawSocket.open(honma)) {
      page.send(RawSocket.frame(RawSocket.BINARY, true, PING.getBytes(StandardCharsets.UTF_8)));
      assertThat(page.readToTheEnd().code()).isEqualTo(1003);
    }
  }

  @Test
  @DisplayName("RT-10: text that is no UTF-8 is refused")
  void textThatIsNoUtf8IsRefused() {
    try (RawSocket page = RawSocket.open(honma)) {
      for (byte[] bad :
          new byte[][] {
            {(byte) 0xc3, 0x28}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, {(byte) 0xff, '{', '}'}
          }) {
        page.send(RawSocket.frame(RawSocket.TEXT, true, bad));
        assertThat(page.read().text())
            .isEqualTo("{\"frame\":\"refused\",\"code\":\"unknown-frame\"}");
      }
    }
  }

  @Test
  @DisplayName("RT-10: what is no frame of a client closes the socket")
  void whatIsNoFrameOfAClientClosesTheSocket() {
    byte[] good = RawSocket.frame(RawSocket.TEXT, true, PING.getBytes(StandardCharsets.UTF_8));
    byte[] unmasked = {(byte) 0x81, 2, '{', '}'};
    byte[] reserved = RawSocket.frame(3, true, new byte[1]);
    byte[] longControl = RawSocket.frame(RawSocket.PING, true, new byte[126]);
    byte[] piecesOfControl = RawSocket.frame(RawSocket.PING, false, new byte[1]);
    byte[] noBeginning = RawSocket.frame(RawSocket.CONTINUATION, true, new byte[1]);
    for (byte[] bad : List.of(unmasked, reserved, longControl, piecesOfControl, noBeginning)) {
      try (RawSocket page = RawSocket.open(honma)) {
        page.send(bad);
        page.send(good);
        assertThat(page.read().code()).isIn(1002, RawSocket.GONE);
      }
    }
  }

  @Test
  @DisplayName("RT-10: unknown commands, unknown keys, keys named twice and depth are refused")
  void whatIsNoCommandIsRefused() {
    String keys =
        IntStream.range(0, 900)
            .mapToObj(i -> "\"k%d\":0".formatted(i))
            .collect(Collectors.joining(","));
    try (OpenSocket page = honma.socket()) {
      int refused = 0;
      for (String text :
          List.of(
              "{\"frame\":\"delete-everything\"}",
              "{" + keys + "}",
              "{\"frame\":\"ping\",\"frame\":\"pong\"}",
              "[".repeat(1_000) + "]".repeat(1_000),
              "{\"a\":".repeat(1_000) + "0" + "}".repeat(1_000),
              "1e400",
              "{\"frame\":\"\\ud800\"}")) {
        page.say(text);
        int now = ++refused;
        page.awaitFrame(frame -> refusals(page) == now);
      }
      page.awaitPong();
    }
    try (OpenSocket page = honma.socket()) {
      page.say("{" + "\"k\":0,".repeat(10_000) + "\"frame\":\"ping\"}");
      assertThat(page.awaitClose()).isEqualTo(TOO_BIG);
    }
  }

  @Test
  @DisplayName("RT-10: a flood of messages closes the socket and leaves the heap flat")
  void aFloodOfMessages() {
    byte[] message =
        RawSocket.frame(RawSocket.TEXT, true, padded(LARGEST).getBytes(StandardCharsets.UTF_8));
    leavesTheHeapFlat(RawSocket.times(8_000, message));
  }

  @Test
  @DisplayName("RT-10: a flood of pings closes the socket and leaves the heap flat")
  void aFloodOfPings() {
    byte[] ping = RawSocket.frame(RawSocket.PING, true, new byte[125]);
    leavesTheHeapFlat(RawSocket.times(400_000, ping));
  }

  @Test
  @DisplayName("RT-10: a message in endless pieces closes the socket and leaves the heap flat")
  void aMessageInEndlessPieces() {
    byte[] begin = RawSocket.frame(RawSocket.TEXT, false, new byte[] {'['});
    byte[] more =
        RawSocket.times(400_000, RawSocket.frame(RawSocket.CONTINUATION, false, "0".getBytes()));
    byte[] all = new byte[begin.length + more.length];
    System.arraycopy(begin, 0, all, 0, begin.length);
    System.arraycopy(more, 0, all, begin.length, more.length);
    assertThat(leavesTheHeapFlat(all)).isEqualTo(TOO_BIG);
  }

  @Test
  @DisplayName("RT-10: a message in ten thousand empty pieces is one message")
  void aMessageInEmptyPieces() {
    try (RawSocket page = RawSocket.open(honma)) {
      page.send(RawSocket.frame(RawSocket.TEXT, false, PING.substring(0, 1).getBytes()));
      page.send(
          RawSocket.times(10_000, RawSocket.frame(RawSocket.CONTINUATION, false, new byte[0])));
      page.send(RawSocket.frame(RawSocket.CONTINUATION, true, PING.substring(1).getBytes()));
      assertThat(page.read().text()).contains("pong");
    }
  }

  /** Pours it in without reading a word; returns how the socket ends. */
  private int leavesTheHeapFlat(byte[] flood) {
    long before = node.liveHeap();
    try (RawSocket page = RawSocket.open(honma)) {
      Thread pouring = Thread.ofVirtual().start(() -> page.send(flood));
      other.awaitPong();
      long during = node.liveHeap();
      RawSocket.Frame end = page.readToTheEnd();
      page.close();
      pouring.join();
      other.awaitPong();
      assertThat(during - before).as("while it is poured in").isLessThan(FLAT);
      assertThat(node.liveHeap() - before).as("afterwards").isLessThan(FLAT);
      assertThat(end.code()).isIn(TOO_BIG, TOO_MUCH_SAID, RawSocket.GONE);
      return end.code();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String padded(int bytes) {
    String begin = "{\"frame\":\"";
    return begin + "p".repeat(bytes - begin.length() - 2) + "\"}";
  }

  private static long refusals(OpenSocket page) {
    return page.frames().stream().filter(RudeSocketIT::isRefusal).count();
  }

  private static boolean isRefusal(JsonNode frame) {
    return frame.path("frame").asText().equals("refused");
  }
}

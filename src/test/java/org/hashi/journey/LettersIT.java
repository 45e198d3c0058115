package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever letters people write with: what was posted is what everybody reads, or it is refused.
 */
class LettersIT {
  private static final int LONGEST = 10_000;

  private final PersonAtWork sato = PersonAtWork.of("sato");
  private final PersonAtWork takahashi = PersonAtWork.of("takahashi").at(RunningHashi.secondNode());
  private final Database database = RunningHashi.database();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202e逆さ\u202c に見せる",
        "\u2066左\u2069 \u2067右\u2069 \u2068どちらか\u2069",
        "閉じない\u202b\u2067 まま",
        "見え\u200bない\u200c字\u200d\u2060\ufeff",
        "がぎぐげご",
        "か\u3099き\u3099く\u3099け\u3099こ\u3099",
        "㈱ ① ㌢ ﬁ ²",
        "(株) 1 センチ fi 2",
        "ﾊﾝｶｸ ＺＥＮＫＡＫＵ １２３ half",
        "葛\udb40\udd00城 葛城 辻\udb40\udd01 辻",
        "\ud842\udfb7野家 \ud83d\ude80 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\uddef\ud83c\uddf5 \ud83d\udc4d\ud83c\udffd",
        "e\u0301\u0302\u0303\u0304\u0305\u0306\u0307",
        "а a Α A ο o",
        "\u2028行\u2029段 \u0085 \u007f \u0001 \t",
        "\r\n二行目\n三行目\r四行目",
        "\\u202e \\\"引用\\\" {\"frame\":\"ping\"} </script>",
        "\ufffe\uffff\ufdd0",
        " 　前後の空白　 "
      })
  @DisplayName("IJ-07: what was posted comes back as it was written, wherever it is read")
  void whatWasPostedComesBackAsItWasWritten(String body) {
    String peer = Rooms.peer();
    try (OpenSocket page = takahashi.socket()) {
      ObjectNode start = Rooms.message("はじめに").put("title", oneLine(body));
      JsonNode started = sato.post("/api/channels/" + peer + "/threads", start).expect(201).json();
      String threadId = started.path("thread").path("threadId").asText();
      assertThat(started.path("thread").path("title").asText()).isEqualTo(oneLine(body));
      ObjectNode message = Rooms.message(body);
      String path = "/api/threads/" + threadId + "/messages";
      JsonNode posted = sato.post(path, message).expect(201).json();
      assertThat(posted.path("body").asText()).isEqualTo(body);
      assertThat(sato.post(path, message).expect(200).json()).isEqualTo(posted);
      long seq = posted.path("seq").asLong();
      assertThat(page.awaitSeq(peer, seq).path("event").path("message")).isEqualTo(posted);
      JsonNode missed =
          takahashi.get("/api/channels/" + peer + "/events?after=" + (seq - 1)).json();
      assertThat(missed.path("events").path(0).path("event").path("message")).isEqualTo(posted);
      JsonNode thread = takahashi.get("/api/threads/" + threadId).expect(200).json();
      assertThat(thread.path("messages").path(1)).isEqualTo(posted);
      assertThat(thread.path("thread").path("title").asText()).isEqualTo(oneLine(body));
      assertThat(
              database.<String>list(
                  "select body from message_message where message_id = ?::uuid",
                  posted.path("messageId").asText()))
          .containsExactly(body);
    }
  }

  @Test
  @DisplayName("IJ-07: texts that only look the same are two texts")
  void textsThatOnlyLookTheSameAreTwo() {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "見た目は同じ");
    String path = "/api/threads/" + threadId + "/messages";
    ObjectNode message = Rooms.message("ガーゼを㈱ミホンで");
    sato.post(path, message).expect(201);
    for (Normalizer.Form form : List.of(Normalizer.Form.NFD, Normalizer.Form.NFKC)) {
      String twin = Normalizer.normalize(message.path("body").asText(), form);
      sato.post(path, message.deepCopy().put("body", twin))
          .expectProblem(409, "conflict-different-body");
      assertThat(Rooms.post(sato, threadId, twin).expect(201).json().path("body").asText())
          .isEqualTo(twin);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00", "\\udc00\\ud800", "\\ud83d\\u0041"})
  @DisplayName("IJ-07: U+0000 and half a pair are refused, and the field is named")
  void whatCannotBeStoredIsRefused(String escaped) {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "書けない字");
    List<String> before = database.footprint();
    ObjectNode message = Rooms.message("前\uffff後");
    String body = message.toString().replace("\uffff", escaped);
    JsonNode problem =
        sato.send("POST", "/api/threads/" + threadId + "/messages", body, Map.of())
            .expectProblem(400, "invalid")
            .json();
    assertThat(problem.path("fields").findValuesAsText("field")).containsExactly("body");
    assertThat(problem.path("fields").findValuesAsText("message"))
        .containsExactly("使えない文字が含まれています。");
    String title = Rooms.message("本文").put("title", "題\uffff").toString();
    sato.send(
            "POST",
            "/api/channels/" + Rooms.peer() + "/threads",
            title.replace("\uffff", escaped),
            Map.of())
        .expectProblem(400, "invalid");
    assertThat(database.footprint()).isEqualTo(before);
  }

  @Test
  @DisplayName("IJ-07: half a pair as bytes is no text")
  void halfAPairAsBytesIsNoText() {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "文字でないもの");
    byte[] body = Rooms.message("???").toString().getBytes(StandardCharsets.UTF_8);
    int at = new String(body, StandardCharsets.US_ASCII).indexOf("???");
    for (byte[] half :
        new byte[][] {
          {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          {(byte) 0xf4, (byte) 0x90, (byte) 0x80},
          {(byte) 0xc0, (byte) 0x80, '?'}
        }) {
      System.arraycopy(half, 0, body, at, 3);
      Answer answer =
          sato.sendBytes("POST", "/api/threads/" + threadId + "/messages", body, Map.of());
      assertThat(answer.expect(400).json().path("code").asText()).isIn("malformed", "invalid");
    }
  }

  @Test
  @DisplayName("IJ-07: length is counted in code points, whatever they take in bytes or look like")
  void lengthIsCountedInCodePoints() {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "長さの数え方");
    String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66";
    for (String one : List.of("a", "あ", "\ud842\udfb7", "か\u3099", family)) {
      int points = one.codePointCount(0, one.length());
      String longest = one.repeat(LONGEST / points) + "。".repeat(LONGEST % points);
      assertThat(Rooms.post(sato, threadId, longest).expect(201).json().path("body").asText())
          .isEqualTo(longest);
      Rooms.post(sato, threadId, longest + "。").expectProblem(400, "invalid");
    }
    String zalgo = "e" + "\u0301".repeat(LONGEST);
    JsonNode problem = Rooms.post(sato, threadId, zalgo).expectProblem(400, "invalid").json();
    assertThat(problem.path("fields").path(0).path("message").asText()).contains("10000文字");
  }

  @Test
  @DisplayName(
      "IJ-07: what can be seen of a text decides nothing: invisible letters alone are text")
  void invisibleLettersAreText() {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "見えない字だけ");
    for (String body : List.of("\u200b", "\u2060", "\u202e", "\ufe0f", "\u3164")) {
      Rooms.post(sato, threadId, body).expect(201);
    }
    for (String blank : List.of("", " ", "　", "\n\t", "\u2028", "\u2003")) {
      Rooms.post(sato, threadId, blank).expectProblem(400, "invalid");
    }
  }

  /** A title takes no control characters. */
  private static String oneLine(String text) {
    String title = text.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "・");
    return title.isBlank() ? UUID.randomUUID().toString() : title;
  }
}

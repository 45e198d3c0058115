package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A telephone whose clock is wrong by years writes to those whose clocks are right. */
class ClientClockIT {
  private static final Duration YEARS = Duration.ofDays(3_653);

  private final PersonAtWork sato = PersonAtWork.of("sato");

  @Test
  @DisplayName(
      "ID-06: an id made ten years ago, in ten years, or by no clock at all changes neither order nor time")
  void theClockOfATelephoneOrdersNothing() {
    Instant now = Instant.now();
    List<UUID> ids =
        List.of(
            ofVersion7(now.plus(YEARS)),
            ofVersion7(now.minus(YEARS)),
            ofVersion7(now),
            ofVersion7(now.plus(YEARS).plusSeconds(1)),
            new UUID(
                0x2f2c_7a00_1c1d_11b2L, ThreadLocalRandom.current().nextLong() >>> 2 | 1L << 63),
            UUID.randomUUID(),
            UUID.nameUUIDFromBytes(now.toString().getBytes()),
            ofVersion7(Instant.EPOCH),
            new UUID(-1L, ThreadLocalRandom.current().nextLong()));
    String peer = Rooms.peer();
    String threadId = Rooms.startedThread(sato, peer, "時計が狂っている");
    try (OpenSocket page = PersonAtWork.of("takahashi").at(RunningHashi.secondNode()).socket()) {
      List<JsonNode> posted = new ArrayList<>();
      for (int i = 0; i < ids.size(); i++) {
        posted.add(post(threadId, ids.get(i), "投稿 " + i));
      }
      assertThat(posted).extracting(one -> one.path("seq").asLong()).isSorted();
      assertThat(posted)
          .extracting(one -> Instant.parse(one.path("postedAt").asText()))
          .isSorted()
          .allMatch(at -> Duration.between(now, at).abs().compareTo(Duration.ofMinutes(2)) < 0);
      page.awaitSeq(peer, posted.getLast().path("seq").asLong());
      assertThat(
              page.events(peer).stream()
                  .map(frame -> frame.path("event").path("message"))
                  .filter(message -> message.path("threadId").asText().equals(threadId))
                  .toList())
          .isEqualTo(posted);
      JsonNode thread = sato.get("/api/threads/" + threadId).expect(200).json();
      assertThat(Json.each(thread.path("messages")).skip(1).toList()).isEqualTo(posted);
      assertThat(thread.path("thread").path("lastSeq")).isEqualTo(posted.getLast().path("seq"));
      assertThat(thread.path("thread").path("lastPostedAt"))
          .isEqualTo(posted.getLast().path("postedAt"));
    }
    assertThat(Rooms.newestThread(sato, peer)).isEqualTo(threadId);
  }

  private JsonNode post(String threadId, UUID clientId, String body) {
    ObjectNode message = Rooms.message(body).put("clientId", clientId.toString());
    return sato.post("/api/threads/" + threadId + "/messages", message).expect(201).json();
  }

  private static UUID ofVersion7(Instant made) {
    long random = ThreadLocalRandom.current().nextLong();
    return new UUID(made.toEpochMilli() << 16 | 0x7000 | random & 0xfff, random >>> 2 | 1L << 63);
  }
}

package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Coordinators of two centres talk; their pages hang on different nodes. */
class CoordinatorsTalkIT {
  private final PersonAtWork sato = PersonAtWork.of("sato");
  private final PersonAtWork takahashi = PersonAtWork.of("takahashi").at(RunningHashi.secondNode());

  @Test
  void aQuestionAndItsAnswerReachBothNodesWithTheAnsweringCentre() {
    String peer = Rooms.peer();
    try (OpenSocket atFirst = sato.socket();
        OpenSocket atSecond = takahashi.socket()) {
      JsonNode started = Rooms.start(sato, peer, "退院前カンファレンスに呼ばれないとき、どうしていますか");
      String threadId = started.path("thread").path("threadId").asText();
      JsonNode answer = Rooms.post(takahashi, threadId, "病棟の師長さんに先に話しておきます。").expect(201).json();
      JsonNode seen = atFirst.awaitSeq(peer, answer.path("seq").asLong());
      assertThat(seen.path("event").path("message")).isEqualTo(answer);
      JsonNode author = answer.path("author");
      assertThat(author.path("name").asText()).isEqualTo("高橋 芽衣");
      assertThat(author.path("organization").asText()).contains("長岡");
      assertThat(author.path("profession").asText()).isEqualTo("24");
      JsonNode first = atSecond.awaitSeq(peer, started.path("message").path("seq").asLong());
      assertThat(first.path("event").path("message")).isEqualTo(started.path("message"));
    }
  }

  @Test
  void whoHasReadIsTold() {
    String peer = Rooms.peer();
    JsonNode started = Rooms.start(sato, peer, "読んだ人が見えます");
    String threadId = started.path("thread").path("threadId").asText();
    long seq = started.path("message").path("seq").asLong();
    try (OpenSocket page = sato.socket()) {
      takahashi.put("/api/threads/" + threadId + "/read-position", Rooms.upTo(seq)).expect(204);
      JsonNode frame =
          page.awaitFrame(
              OpenSocket.isEvent("thread.read")
                  .and(one -> one.path("event").path("threadId").asText().equals(threadId)));
      JsonNode reader = sato.get("/api/threads/" + threadId).json().path("readers").path(0);
      assertThat(frame.path("event").path("reader")).isEqualTo(reader.path("person"));
      assertThat(reader.path("upTo").asLong()).isEqualTo(seq);
      assertThat(reader.path("person").path("name").asText()).isEqualTo("高橋 芽衣");
    }
  }

  @Test
  void everySocketSeesThePostsOfBothNodesInOneDenseOrder() {
    String peer = Rooms.peer();
    String threadId = Rooms.startedThread(sato, peer, "同時に書いても順番は一つ");
    try (OpenSocket atFirst = sato.socket();
        OpenSocket atSecond = takahashi.socket()) {
      long before = Rooms.summary(sato, "peer").path("seq").asLong();
      List<Callable<Answer>> posts = new ArrayList<>();
      IntStream.range(0, 20)
          .forEach(
              i -> {
                posts.add(() -> Rooms.post(sato, threadId, "新発田 " + i));
                posts.add(() -> Rooms.post(takahashi, threadId, "長岡 " + i));
              });
      Crowd.together(posts).forEach(answer -> answer.expect(201));
      atFirst.awaitSeq(peer, before + 40);
      atSecond.awaitSeq(peer, before + 40);
      assertThat(seqs(atFirst, peer, before))
          .isEqualTo(LongStream.rangeClosed(before + 1, before + 40).boxed().toList());
      assertThat(later(atSecond, peer, before)).isEqualTo(later(atFirst, peer, before));
    }
  }

  @Test
  void theNextSocketBeginsWhereTheChannelStands() {
    String peer = Rooms.peer();
    long seq = Rooms.start(sato, peer, "次の画面").path("message").path("seq").asLong();
    try (OpenSocket page = takahashi.socket()) {
      List<String> channels =
          Json.each(page.hello().path("channels"))
              .map(one -> one.path("channelId").asText() + " " + one.path("seq").asLong())
              .toList();
      assertThat(channels).contains(peer + " " + seq).hasSize(2);
      assertThat(page.hello().path("account").path("streamId").asText())
          .isEqualTo(takahashi.accountId().toString());
    }
  }

  @Test
  void unreadCountsAreThoseOfARecount() {
    String peer = Rooms.peer();
    String threadId = Rooms.startedThread(sato, peer, "未読の数え方");
    long last = 0;
    for (int i = 0; i < 5; i++) {
      PersonAtWork author = i % 2 == 0 ? sato : takahashi;
      last = Rooms.post(author, threadId, "投稿 " + i).expect(201).json().path("seq").asLong();
      long upTo = last - 1;
      PersonAtWork reader = i % 2 == 0 ? takahashi : sato;
      reader.put("/api/threads/" + threadId + "/read-position", Rooms.upTo(upTo)).expect(204);
      reader.put("/api/threads/" + threadId + "/read-position", Rooms.upTo(1)).expect(204);
      for (PersonAtWork person : List.of(sato, takahashi, PersonAtWork.of("honma"))) {
        assertThat(unread(person, peer)).as(person.toString()).isEqualTo(recount(person, peer));
      }
    }
    assertThat(Rooms.summary(PersonAtWork.of("honma"), "peer").path("unread").asLong())
        .isGreaterThanOrEqualTo(6);
  }

  /** What the pages show: the channel's figure, and the sum over its threads. */
  private static List<Long> unread(PersonAtWork person, String channelId) {
    long inList = Rooms.summary(person, "peer").path("unread").asLong();
    long inThreads =
        Json.each(person.get("/api/channels/" + channelId + "/threads").json().path("threads"))
            .mapToLong(thread -> thread.path("unread").asLong())
            .sum();
    return List.of(inList, inThreads);
  }

  private static List<Long> recount(PersonAtWork person, String channelId) {
    long unread =
        RunningHashi.database()
            .count(
                """
                select count(*) from message_message m
                where m.channel_id = ?::uuid and m.author_id <> ? and not exists (
                  select from message_read_position r
                  where r.thread_id = m.thread_id and r.account_id = ? and r.up_to >= m.seq)
                """,
                channelId,
                person.accountId(),
                person.accountId());
    return List.of(unread, unread);
  }

  private static List<Long> seqs(OpenSocket socket, String channelId, long after) {
    return later(socket, channelId, after).stream().map(f -> f.path("seq").asLong()).toList();
  }

  private static List<JsonNode> later(OpenSocket socket, String channelId, long after) {
    return socket.events(channelId).stream().filter(f -> f.path("seq").asLong() > after).toList();
  }
}

package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The server dies while people write, and is started again (P1 to P3, P5, P9). */
class PowerCutIT {
  private static final int WRITTEN_BEFORE_THE_CUT = 35;

  private final PersonAtWork sato = PersonAtWork.of("sato");
  private final PersonAtWork takahashi = PersonAtWork.of("takahashi");
  private final PersonAtWork nurse = PersonAtWork.of("tanaka");
  private final Database database = RunningHashi.database();

  /** What was sent, and the answer if one came. */
  private record Sent(PersonAtWork by, String threadId, ObjectNode message, Answer answer) {
    boolean acknowledged() {
      return answer != null && answer.status() == 201;
    }
  }

  private record Writer(PersonAtWork by, String threadId) {
    void writeOn(List<Sent> history, CountDownLatch written) {
      Sent sent;
      do {
        sent = send();
        history.add(sent);
        written.countDown();
      } while (sent.acknowledged());
    }

    private Sent send() {
      ObjectNode message = Rooms.message("書いている途中です。");
      Answer answer = null;
      try {
        answer = by.post("/api/threads/" + threadId + "/messages", message);
      } catch (IllegalStateException nobodyAnswered) {
        // What became of it is unknown: it is sent again later.
      }
      return new Sent(by, threadId, message, answer);
    }
  }

  @Test
  @DisplayName(
      "ID-01: after a crash what was acknowledged is there once, and what was not can be sent again")
  void whatWasAcknowledgedIsThereAndWhatWasNotCanBeSentAgain() throws Exception {
    String peerThread = Rooms.startedThread(sato, Rooms.peer(), "停電の日");
    String teamThread = Rooms.startedThread(nurse, Rooms.team(), "停電の日");
    List<Writer> writers =
        List.of(
            new Writer(sato, peerThread),
            new Writer(takahashi.at(RunningHashi.secondNode()), peerThread),
            new Writer(nurse, teamThread),
            new Writer(nurse.at(RunningHashi.secondNode()), teamThread));
    List<Sent> history;
    Answer inTheDark;
    try {
      history = writeUntilTheCut(writers);
      inTheDark = takahashi.at(RunningHashi.secondNode()).get("/api/channels");
    } finally {
      RunningHashi.firstNode().start();
    }
    inTheDark.expectProblem(503, "unavailable");
    assertThat(inTheDark.header("Set-Cookie")).as("nobody is signed out by it").isEmpty();
    awaitWorking(takahashi.at(RunningHashi.secondNode()));

    assertThat(history).hasSizeGreaterThanOrEqualTo(WRITTEN_BEFORE_THE_CUT);
    assertThat(history.stream().filter(sent -> !sent.acknowledged())).hasSameSizeAs(writers);
    for (Sent sent : history) {
      JsonNode again = sendAgain(sent);
      if (sent.acknowledged()) {
        assertThat(again).as("the same answer").isEqualTo(sent.answer().json());
      }
    }
    for (Sent sent : history) {
      assertThat(rows(sent)).isEqualTo(1);
    }
    everySeqIsThere(Rooms.peer());
    everySeqIsThere(Rooms.team());
    JsonNode newest = Rooms.post(nurse, teamThread, "電気がつきました。").expect(201).json();
    assertThat(newest.path("seq").asLong()).isEqualTo(lastSeq(Rooms.team()));
  }

  @Test
  void theOtherNodeWorksOnAndHearsTheRestartedOne() {
    Node restarted = RunningHashi.secondNode();
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "一台だけ止まる");
    String peer = Rooms.peer();
    PersonAtWork elsewhere = sato.at(restarted);
    try (OpenSocket staying = takahashi.socket()) {
      restarted.kill();
      try {
        staying.awaitSeq(peer, seq(Rooms.post(takahashi, threadId, "こちらは動いています。")));
      } finally {
        restarted.start();
      }
      awaitWorking(elsewhere);
      staying.awaitSeq(peer, seq(Rooms.post(elsewhere, threadId, "聞こえますか。")));
      try (OpenSocket again = elsewhere.socket()) {
        again.awaitSeq(peer, seq(Rooms.post(takahashi, threadId, "聞こえます。")));
      }
    }
  }

  private static long seq(Answer posted) {
    return posted.expect(201).json().path("seq").asLong();
  }

  private static void awaitWorking(PersonAtWork person) {
    Awaitility.await("the node works again")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> person.get("/api/channels").expect(200));
  }

  /** Each of them writes one message after the other, until one is not acknowledged. */
  private static List<Sent> writeUntilTheCut(List<Writer> writers) throws Exception {
    List<Sent> history = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch written = new CountDownLatch(WRITTEN_BEFORE_THE_CUT);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (Writer writer : writers) {
        running.add(threads.submit(() -> writer.writeOn(history, written)));
      }
      assertThat(written.await(1, TimeUnit.MINUTES)).as("they write").isTrue();
      RunningHashi.firstNode().cutPower();
      for (Future<?> one : running) {
        one.get();
      }
    }
    return history;
  }

  private static JsonNode sendAgain(Sent sent) {
    Answer answer =
        sent.by()
            .at(RunningHashi.firstNode())
            .post("/api/threads/" + sent.threadId() + "/messages", sent.message());
    assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    return answer.json();
  }

  private long rows(Sent sent) {
    return database.count(
        "select count(*) from message_message where client_id = ?",
        UUID.fromString(sent.message().path("clientId").asText()));
  }

  private void everySeqIsThere(String channelId) {
    List<Long> seqs =
        database.list(
            "select seq from platform_event where stream_id = ?::uuid order by seq", channelId);
    assertThat(seqs).isEqualTo(LongStream.rangeClosed(1, lastSeq(channelId)).boxed().toList());
    assertThat(
            database.count(
                """
                select count(*) from message_message m
                  full join (select * from platform_event
                    where payload::jsonb ->> 'type' = 'message.posted') e
                  on m.channel_id = e.stream_id and m.seq = e.seq
                where coalesce(m.channel_id, e.stream_id) = ?::uuid
                  and (m.message_id is null or e.stream_id is null)
                """,
                channelId))
        .isZero();
  }

  private long lastSeq(String channelId) {
    return database.count(
        "select last_seq from platform_stream where stream_id = ?::uuid", channelId);
  }
}

package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The database is slow, breaks off, hangs or is gone: everybody is told soon and in one shape, and
 * what was not done can be done again.
 */
class DatabaseOutageIT {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /** The server answers others meanwhile, so it is only slow. */
  private static final Duration LONGEST_WAIT_FOR_A_LOCK = Duration.ofSeconds(12);

  private final PersonAtWork sato = PersonAtWork.of("sato");
  private final Database database = RunningHashi.database();
  private final Node node = RunningHashi.firstNode();

  @Test
  void whoWaitsTooLongForAChannelIsToldToComeAgain() {
    Post post = new Post("順番待ち");
    try (Database.Hold held = holdPeer()) {
      unavailable(post.sending(), LONGEST_WAIT_FOR_A_LOCK);
    }
    post.send().expect(201);
  }

  @Test
  void aCommandThatIsCutOffHalfwayCanBeSentAgain() {
    Post post = new Post("途中で切れる");
    try (Database.Hold held = holdPeer()) {
      CompletableFuture<Answer> sending = post.sending();
      List<Integer> waiting = awaitWaiting();
      database.list("select pg_terminate_backend(?)", waiting.getFirst());
      unavailable(sending);
    }
    post.send().expect(201);
  }

  @Test
  void whenItIsGoneEverybodyIsToldAndWhenItIsBackEverythingGoesOn() {
    Post post = new Post("なくなる");
    Database.Hold held = holdPeer();
    try {
      CompletableFuture<Answer> sending = post.sending();
      awaitWaiting();
      node.engines().postgres().orElseThrow().destroyForcibly();
      unavailable(sending);
      everythingIsDark(post);
      RunningHashi.nodes().forEach(each -> new Operator(each).awaitReady(503));
      RunningHashi.nodes().forEach(each -> new Operator(each).ask("/q/health/live").expect(200));
    } finally {
      held.close();
      node.cutPower();
      node.start();
    }
    light(post);
  }

  @Test
  @DisplayName("R-04: a database that hangs keeps nobody waiting")
  void aDatabaseThatHangsKeepsNobodyWaiting() {
    Post post = new Post("止まったまま");
    RunningHashi.nodes().forEach(each -> new Operator(each).awaitReady(200));
    try (OwnEngines.Frozen frozen = node.engines().freezePostgres()) {
      everythingIsDark(post);
      RunningHashi.nodes().forEach(each -> new Operator(each).awaitReady(503));
    }
    light(post);
  }

  /** Questions and commands: each is refused by itself. */
  private static Stream<Function<PersonAtWork, Answer>> questions(Post post) {
    return Stream.of(
        person -> person.get("/api/channels"),
        person -> person.get("/api/threads/" + post.threadId()),
        person -> person.post(post.path(), post.message()),
        person -> person.put("/api/threads/" + post.threadId() + "/read-position", Rooms.upTo(1)));
  }

  /** Everything is asked at once, at both nodes. */
  private void everythingIsDark(Post post) {
    List<CompletableFuture<Answer>> asking =
        RunningHashi.nodes().stream()
            .flatMap(each -> questions(post).map(one -> ask(() -> one.apply(sato.at(each)))))
            .toList();
    for (CompletableFuture<Answer> one : asking) {
      assertThat(unavailable(one).header("Set-Cookie")).as("nobody is signed out").isEmpty();
    }
  }

  private static CompletableFuture<Answer> ask(Supplier<Answer> question) {
    return CompletableFuture.supplyAsync(question, Thread::startVirtualThread);
  }

  private void light(Post post) {
    for (Node each : RunningHashi.nodes()) {
      new Operator(each).awaitReady(200);
      Awaitility.await("the node works again")
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> sato.at(each).get("/api/channels").expect(200));
      assertThat(sato.at(each).post(post.path(), post.message()).status()).isIn(200, 201);
    }
    assertThat(post.rows()).isEqualTo(1);
  }

  private static Answer unavailable(CompletableFuture<Answer> asking) {
    return unavailable(asking, LONGEST_WAIT);
  }

  private static Answer unavailable(CompletableFuture<Answer> asking, Duration longestWait) {
    assertThat(asking).succeedsWithin(longestWait);
    Answer answer = asking.join().expectProblem(503, "unavailable");
    assertThat(answer.header("Retry-After")).matches("[0-9]+");
    return answer;
  }

  private Database.Hold holdPeer() {
    return database.holdChannel(Rooms.peer());
  }

  /** The server processes that wait for a lock, as soon as there is one. */
  private List<Integer> awaitWaiting() {
    return Awaitility.await("somebody waits for the lock")
        .pollInterval(Duration.ofMillis(50))
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                database.<Integer>list(
                    """
                    select pid from pg_stat_activity
                    where usename = 'hashi' and wait_event_type = 'Lock'
                    """),
            found -> !found.isEmpty());
  }

  /** One message into a thread of its own, sent as often as need be. */
  private final class Post {
    private final String threadId;
    private final ObjectNode message = Rooms.message("もう一度送れます。");

    Post(String title) {
      threadId = Rooms.startedThread(sato, Rooms.peer(), title);
    }

    String threadId() {
      return threadId;
    }

    String path() {
      return "/api/threads/" + threadId + "/messages";
    }

    ObjectNode message() {
      return message;
    }

    Answer send() {
      return sato.post(path(), message);
    }

    CompletableFuture<Answer> sending() {
      return ask(this::send);
    }

    long rows() {
      return database.count(
          "select count(*) from message_message where client_id = ?::uuid",
          message.path("clientId").asText());
    }
  }
}

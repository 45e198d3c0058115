package org.hashi.journey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A member is removed while she is at work (AZ-13, AZ-14). */
class RemovedMemberIT {
  private static final int POSTERS = 200;
  private static final int MOST_POSTS_EACH = 20;

  private final PersonAtWork manager = PersonAtWork.of("saito");
  private final Database database = RunningHashi.database();

  @Test
  @DisplayName(
      "RT-05, RT-06, AZ-13: her pages are told at once, nothing later reaches them, and when she is let in again she sees all of it")
  void herPagesAreToldAtOnceAndNothingLaterReachesThem() {
    PersonAtWork nurse = PersonAtWork.of("tanaka");
    String team = Rooms.team();
    String threadId = Rooms.startedThread(manager, team, "外れる前の話");
    try (OpenSocket atFirst = nurse.socket();
        OpenSocket atSecond = nurse.at(RunningHashi.secondNode()).socket();
        OpenSocket staying = manager.socket();
        OpenSocket stayingAtSecond = manager.at(RunningHashi.secondNode()).socket()) {
      remove(nurse);
      for (OpenSocket page : List.of(atFirst, atSecond)) {
        JsonNode closed = page.awaitFrame(isClosing(nurse, team), Duration.ofSeconds(1));
        assertThat(closed.path("event").path("channelId").asText()).isEqualTo(team);
      }
      long last = 0;
      for (int i = 0; i < 5; i++) {
        PersonAtWork author = i % 2 == 0 ? manager : manager.at(RunningHashi.secondNode());
        last = Rooms.post(author, threadId, "外れた後の話 " + i).expect(201).json().path("seq").asLong();
      }
      last = everythingElseThatHappens(threadId, last);
      staying.awaitSeq(team, last);
      stayingAtSecond.awaitSeq(team, last);
      for (OpenSocket page : List.of(atFirst, atSecond)) {
        page.awaitPong();
        assertThat(page.events(team)).noneMatch(RemovedMemberIT::tellsOfLeaving);
        assertThat(page.frames().getLast())
            .as("the pong")
            .isEqualTo(Json.read("{\"frame\":\"pong\"}"));
        assertThat(
                page.frames()
                    .subList(
                        page.frames().indexOf(closing(nurse, team, page)), page.frames().size()))
            .as("behind the end")
            .hasSize(2);
        assertThat(page.frames().toString()).doesNotContain("外れた後の話");
      }
      findsNothing(nurse, team, threadId);
      comesBack(nurse, team, threadId, atFirst, atSecond);
    } finally {
      addAgain(nurse);
    }
  }

  @Test
  @DisplayName("AZ-14: whose membership ends while she posts has nothing behind the end")
  void whoseMembershipEndsWhileShePostsHasNothingBehindTheEnd() {
    PersonAtWork helper = PersonAtWork.of("kato");
    String threadId = Rooms.startedThread(manager, Rooms.team(), "書いている最中に外れる");
    CountDownLatch underWay = new CountDownLatch(30);
    List<Callable<List<Answer>>> tasks = new ArrayList<>();
    IntStream.range(0, POSTERS)
        .forEach(i -> tasks.add(() -> postsUntilRefused(at(helper, i), threadId, underWay)));
    tasks.add(
        () -> {
          underWay.await();
          return List.of(Rooms.untilHeard(() -> removal(helper)).expect(204));
        });
    try {
      List<Answer> posts =
          Crowd.together(tasks).stream().limit(POSTERS).flatMap(List::stream).toList();
      assertThat(posts.stream().collect(groupingBy(Answer::status, counting())))
          .containsOnlyKeys(201, 404);
      posts.stream().filter(post -> post.status() == 404).forEach(Answer::tellsNothing);
      long left = lastLeaving(helper);
      assertThat(seqsOf(helper, threadId))
          .hasSize((int) posts.stream().filter(post -> post.status() == 201).count())
          .allMatch(seq -> seq < left);
    } finally {
      addAgain(helper);
    }
  }

  @Test
  @DisplayName(
      "AZ-10: what a browser kept is asked for again with its mark, and is not found any more")
  void whatABrowserKeptIsNotFoundAnyMore() {
    PersonAtWork helper = PersonAtWork.of("kato");
    String team = Rooms.team();
    String threadId = Rooms.startedThread(manager, team, "手元に残るもの");
    List<String> paths =
        List.of(
            "/api/channels/" + team,
            "/api/channels/" + team + "/threads",
            "/api/channels/" + team + "/events?after=0",
            "/api/channels/" + team + "/policies",
            "/api/threads/" + threadId);
    Map<String, String> marks = new HashMap<>();
    for (String path : paths) {
      Answer kept = helper.get(path).expect(200);
      assertThat(kept.header("Cache-Control")).as(path).contains("no-store");
      marks.put(path, kept.header("ETag"));
    }
    removal(helper).expect(204);
    try {
      for (String path : paths) {
        String mark = marks.get(path).isEmpty() ? "*" : marks.get(path);
        helper
            .send(
                "GET",
                path,
                null,
                Map.of("If-None-Match", mark, "If-Modified-Since", "Thu, 31 Dec 2037 23:59:59 GMT"))
            .expectProblem(404, "not-found");
      }
    } finally {
      addAgain(helper);
    }
  }

  @Test
  void thereIsAlwaysAManager() {
    manager
        .delete("/api/channels/" + Rooms.team() + "/members/" + manager.accountId())
        .expectProblem(409, "last-manager");
  }

  /** A thread, a mark of reading, a member who goes and one who comes. */
  private long everythingElseThatHappens(String threadId, long last) {
    PersonAtWork helper = PersonAtWork.of("kato");
    manager.put("/api/threads/" + threadId + "/read-position", Rooms.upTo(last - 1)).expect(204);
    removal(helper).expect(204);
    addAgain(helper);
    JsonNode started = Rooms.start(manager, Rooms.team(), "外れた後の話題");
    return started.path("message").path("seq").asLong();
  }

  private static JsonNode closing(PersonAtWork nurse, String team, OpenSocket page) {
    return page.awaitFrame(isClosing(nurse, team));
  }

  private void findsNothing(PersonAtWork nurse, String team, String threadId) {
    for (Node node : RunningHashi.nodes()) {
      PersonAtWork there = nurse.at(node);
      there.get("/api/channels/" + team).expectProblem(404, "not-found");
      there.get("/api/channels/" + team + "/events?after=0").expectProblem(404, "not-found");
      there.get("/api/threads/" + threadId).expectProblem(404, "not-found");
      Rooms.post(there, threadId, "まだ書けますか").expectProblem(404, "not-found");
      assertThat(there.get("/api/channels").expect(200).text()).doesNotContain(team);
      try (OpenSocket page = there.socket()) {
        assertThat(page.hello().toString()).doesNotContain(team);
      }
    }
  }

  /** Who is let in again hears so on the page that stayed open, and everything from then on. */
  private void comesBack(
      PersonAtWork nurse, String team, String threadId, OpenSocket... openPages) {
    addAgain(nurse);
    for (OpenSocket page : openPages) {
      page.awaitFrame(OpenSocket.isEvent("channel.opened"));
    }
    long seq = Rooms.post(manager, threadId, "おかえりなさい。").expect(201).json().path("seq").asLong();
    for (OpenSocket page : openPages) {
      page.awaitSeq(team, seq);
    }
    JsonNode missed = nurse.get("/api/channels/" + team + "/events?after=0").expect(200).json();
    assertThat(missed.path("events").path(0).path("seq").asLong()).isEqualTo(1);
  }

  private static List<Answer> postsUntilRefused(
      PersonAtWork author, String threadId, CountDownLatch underWay) {
    List<Answer> answers = new ArrayList<>();
    do {
      ObjectNode message = Rooms.message("投稿 " + answers.size());
      answers.add(
          Rooms.untilHeard(() -> author.post("/api/threads/" + threadId + "/messages", message)));
      underWay.countDown();
    } while (answers.getLast().status() == 201 && answers.size() < MOST_POSTS_EACH);
    return answers;
  }

  private void remove(PersonAtWork person) {
    removal(person).expect(204);
  }

  private Answer removal(PersonAtWork person) {
    return manager.delete("/api/channels/" + Rooms.team() + "/members/" + person.accountId());
  }

  private void addAgain(PersonAtWork person) {
    ObjectNode adding =
        Json.object().put("affiliationId", person.affiliationId()).put("role", "member");
    Answer added = manager.post("/api/channels/" + Rooms.team() + "/members", adding);
    assertThat(added.status()).as(added.text()).isIn(201, 409);
  }

  private List<Long> seqsOf(PersonAtWork author, String threadId) {
    return database.list(
        "select seq from message_message where author_id = ? and thread_id = ?::uuid",
        author.accountId(),
        threadId);
  }

  private long lastLeaving(PersonAtWork person) {
    return database.count(
        "select max(left_seq) from channel_member where channel_id = ?::uuid and account_id = ?",
        Rooms.team(),
        person.accountId());
  }

  private static PersonAtWork at(PersonAtWork person, int i) {
    return person.at(RunningHashi.nodes().get(i % 2));
  }

  private static boolean tellsOfLeaving(JsonNode frame) {
    return frame.path("event").path("type").asText().equals("channel.memberLeft");
  }

  private static Predicate<JsonNode> isClosing(PersonAtWork person, String channelId) {
    return OpenSocket.isOf(person.accountId().toString())
        .and(OpenSocket.isEvent("channel.closed"))
        .and(frame -> frame.path("event").path("channelId").asText().equals(channelId));
  }
}

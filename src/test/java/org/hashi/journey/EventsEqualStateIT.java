package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hashi.platform.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For every kind of event: the snapshot from before it, with the events since applied, is the
 * snapshot from after it, in every read there is.
 */
class EventsEqualStateIT {
  static Stream<Class<? extends Event>> kinds() {
    return Exercises.all().keySet().stream().sorted(Comparator.comparing(Class::getName));
  }

  @AfterAll
  static void theHelperIsBack() {
    if (PersonAtWork.of("kato").get("/api/channels/" + Rooms.team()).status() == 404) {
      Exercises.joins();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void applyingItToAnOldSnapshotGivesAFreshRead(Class<? extends Event> kind) {
    Exercises.Exercise exercise = Exercises.all().get(kind);
    PersonAtWork reader = PersonAtWork.of(exercise.reader());
    String room = exercise.room().get();
    String ready = exercise.ready().get();
    String threadId = room.equals(Rooms.peer()) ? ready : null;
    try (OpenSocket page = reader.socket()) {
      PageCopy copy = snapshot(reader, room, threadId);
      JsonNode before = copy.tree();
      assertThat(before).as("what a page works out").isEqualTo(copy.treeAsServed());

      exercise.happening().with(ready);

      PageCopy after = snapshot(reader, room, threadId);
      List<JsonNode> since = since(page, reader, room, copy, after);
      assertThat(since).as("the event came").anyMatch(OpenSocket.isEvent(EventKinds.type(kind)));
      assertThat(withoutSeq(after)).as("it changed something").isNotEqualTo(withoutSeq(before));
      since.forEach(copy::apply);
      assertThat(copy.tree()).isEqualTo(after.treeAsServed());
    }
  }

  private static PageCopy snapshot(PersonAtWork reader, String room, String threadId) {
    PageCopy copy = PageCopy.fresh(reader, room);
    return threadId == null ? copy : copy.withMatter(threadId);
  }

  /** What came through the socket between two snapshots, of the room and of the own stream. */
  private static List<JsonNode> since(
      OpenSocket page, PersonAtWork reader, String room, PageCopy before, PageCopy after) {
    String own = reader.accountId().toString();
    if (after.accountSeq() > before.accountSeq()) {
      page.awaitSeq(own, after.accountSeq());
    }
    boolean stillThere = after.seq() > 0 && before.seq() > 0;
    if (stillThere && after.seq() > before.seq()) {
      page.awaitSeq(room, after.seq());
    }
    return Stream.concat(
            stillThere ? between(page, room, before.seq(), after.seq()) : Stream.empty(),
            between(page, own, before.accountSeq(), after.accountSeq()))
        .toList();
  }

  private static Stream<JsonNode> between(OpenSocket page, String streamId, long after, long upTo) {
    return page.events(streamId).stream()
        .filter(frame -> frame.path("seq").asLong() > after)
        .filter(frame -> frame.path("seq").asLong() <= upTo);
  }

  /** Numbers alone tell a page nothing. */
  private static String withoutSeq(PageCopy copy) {
    return withoutSeq(copy.tree());
  }

  private static String withoutSeq(JsonNode tree) {
    return tree.toString().replaceAll("\"(seq|accountSeq)\":\\d+,?", "");
  }
}

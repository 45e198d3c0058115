package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hashi.platform.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every kind of event there is: who hears of it, and that all who do hear the same. */
class WhoHearsWhatIT {
  /** What a fresh read tells one reader of himself alone. */
  private static final Set<String> ONES_OWN =
      Set.of("unread", "mine", "role", "accountSeq", "mention", "notify", "draft");

  private final PersonAtWork manager = PersonAtWork.of("saito");

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
  @DisplayName("RT-07, RT-09: all who may hear of an event hear the same, nobody else hears of it")
  void allHearTheSameAndNothingThatIsOnlyTheirOwn(Class<? extends Event> kind) {
    Exercises.Exercise exercise = Exercises.all().get(kind);
    String type = EventKinds.type(kind);
    String room = exercise.room().get();
    PersonAtWork reader = PersonAtWork.of(exercise.reader());
    PersonAtWork member = another(room);
    PersonAtWork outsider = PersonAtWork.of(room.equals(Rooms.team()) ? "sato" : "tanaka");
    String ready = exercise.ready().get();
    boolean ofOneAccount = type.equals("channel.opened") || type.equals("channel.closed");
    String stream = ofOneAccount ? reader.accountId().toString() : room;
    try (OpenSocket here = reader.socket();
        OpenSocket there = reader.at(RunningHashi.secondNode()).socket();
        OpenSocket beside = member.at(RunningHashi.secondNode()).socket();
        OpenSocket outside = outsider.socket();
        OpenSocket outsideThere = outsider.at(RunningHashi.secondNode()).socket()) {
      exercise.happening().with(ready);
      JsonNode heard = here.awaitFrame(OpenSocket.isOf(stream).and(OpenSocket.isEvent(type)));
      long seq = heard.path("seq").asLong();
      assertThat(there.awaitSeq(stream, seq)).isEqualTo(heard);
      for (OpenSocket each : List.of(here, there, beside, outside, outsideThere)) {
        each.awaitPong();
      }
      if (ofOneAccount) {
        assertThat(beside.events(stream)).isEmpty();
      } else {
        assertThat(beside.awaitSeq(stream, seq)).isEqualTo(heard);
        assertThat(outside.frames().toString()).doesNotContain(stream);
        assertThat(outsideThere.frames().toString()).doesNotContain(stream);
        assertThat(fieldsOf(onlyMembersRole(heard.path("event"))))
            .doesNotContainAnyElementsOf(ONES_OWN);
      }
      assertThat(outside.events(stream)).isEmpty();
      assertThat(outsideThere.events(stream)).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "RT-07: that an old message was read is told to those who may see it, and not to a member who left since")
  void whoReadAnOldMessageIsToldToThoseWhoMaySeeIt() {
    PersonAtWork helper = PersonAtWork.of("kato");
    PersonAtWork nurse = PersonAtWork.of("tanaka");
    JsonNode old = Rooms.start(manager, Rooms.team(), "前からある話");
    String threadId = old.path("thread").path("threadId").asText();
    long seq = old.path("message").path("seq").asLong();
    helper.get("/api/threads/" + threadId).expect(200);
    String members = "/api/channels/" + Rooms.team() + "/members";
    try (OpenSocket gone = helper.socket();
        OpenSocket goneThere = helper.at(RunningHashi.secondNode()).socket();
        OpenSocket outside = PersonAtWork.of("sato").socket();
        OpenSocket inside = manager.socket();
        OpenSocket insideThere = manager.at(RunningHashi.secondNode()).socket()) {
      manager.delete(members + "/" + helper.accountId()).expect(204);
      nurse.put("/api/threads/" + threadId + "/read-position", Rooms.upTo(seq)).expect(204);
      for (OpenSocket page : List.of(inside, insideThere)) {
        JsonNode told =
            page.awaitFrame(
                OpenSocket.isEvent("thread.read")
                    .and(frame -> frame.path("event").path("threadId").asText().equals(threadId)));
        assertThat(told.path("event").path("upTo").asLong()).isEqualTo(seq);
      }
      for (OpenSocket page : List.of(gone, goneThere, outside)) {
        page.awaitPong();
        assertThat(page.frames()).noneMatch(OpenSocket.isEvent("thread.read"));
      }
    } finally {
      Exercises.joins();
    }
  }

  private static PersonAtWork another(String room) {
    return PersonAtWork.of(room.equals(Rooms.team()) ? "igarashi" : "honma");
  }

  /** A member's role in the room is everybody's to see. */
  private static JsonNode onlyMembersRole(JsonNode event) {
    ObjectNode copy = event.deepCopy();
    if (copy.path("member") instanceof ObjectNode member) {
      member.remove("role");
    }
    if (copy.path("type").asText().equals("channel.memberRoleChanged")) {
      copy.remove("role");
    }
    return copy;
  }

  private static Set<String> fieldsOf(JsonNode tree) {
    Set<String> names = new TreeSet<>();
    tree.fieldNames().forEachRemaining(names::add);
    tree.forEach(inner -> names.addAll(fieldsOf(inner)));
    return names;
  }
}

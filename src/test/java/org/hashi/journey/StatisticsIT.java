package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A thread is tagged and the month's table counts it: once, at its centre, under its content. */
class StatisticsIT {
  private final PersonAtWork sato = PersonAtWork.of("sato");
  private final PersonAtWork takahashi = PersonAtWork.of("takahashi");

  private record Row(int newMatters, int contacts) {
    Row plus(int moreMatters, int moreContacts) {
      return new Row(newMatters + moreMatters, contacts + moreContacts);
    }
  }

  @Test
  void taggingCountsOneMatterAndOneContactEverywhereInTheTable() {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "数えられる相談");
    JsonNode before = table();
    tag(sato, threadId, Rooms.marks()).expect(200);
    JsonNode after = table();
    assertThat(centre(after)).isEqualTo(centre(before).plus(1, 1));
    assertThat(content(after, "B06")).isEqualTo(content(before, "B06").plus(1, 1));
    assertThat(total(after)).isEqualTo(total(before).plus(1, 1));
    assertThat(content(after, "A02"))
        .as("only the primary content counts")
        .isEqualTo(content(before, "A02"));
  }

  @Test
  void aFollowUpCountsAContactAndNoMatter() {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "続きのある相談");
    tag(sato, threadId, Rooms.marks()).expect(200);
    JsonNode before = table();
    ObjectNode contact = Rooms.contact("01").put("clientId", UUID.randomUUID().toString());
    List<Callable<Answer>> sends =
        IntStream.range(0, 10)
            .<Callable<Answer>>mapToObj(
                i ->
                    () ->
                        sato.at(RunningHashi.nodes().get(i % 2))
                            .post("/api/threads/" + threadId + "/consultation/contacts", contact))
            .toList();
    Crowd.together(sends).forEach(answer -> answer.expect(201));
    assertThat(total(table())).isEqualTo(total(before).plus(0, 1));
  }

  @Test
  void taggingAgainMovesTheMatterAndCountsNothingTwice() {
    String threadId = Rooms.startedThread(sato, Rooms.peer(), "付け直される相談");
    JsonNode before = table();
    tag(sato, threadId, Rooms.marks()).expect(200);
    ObjectNode other = Rooms.marks();
    other.withObject("/codes").putArray("content").add("A02");
    List<Callable<Answer>> taggings =
        IntStream.range(0, 10)
            .<Callable<Answer>>mapToObj(
                i -> () -> tag(takahashi.at(RunningHashi.nodes().get(i % 2)), threadId, other))
            .toList();
    Crowd.together(taggings).forEach(answer -> answer.expect(200));
    JsonNode after = table();
    assertThat(total(after)).isEqualTo(total(before).plus(1, 1));
    assertThat(content(after, "B06")).isEqualTo(content(before, "B06"));
    assertThat(content(after, "A02")).isEqualTo(content(before, "A02").plus(1, 1));
    assertThat(centre(after)).as("the centre that asked").isEqualTo(centre(before).plus(1, 1));
  }

  private static Answer tag(PersonAtWork person, String threadId, JsonNode marks) {
    return person.put("/api/threads/" + threadId + "/consultation", marks);
  }

  private JsonNode table() {
    YearMonth month = YearMonth.now(ZoneId.of("Asia/Tokyo"));
    String query = "/api/statistics/monthly?kind=PEER&month=" + month;
    return sato.get(query).expect(200).json();
  }

  private Row centre(JsonNode table) {
    String own = sato.me().path("affiliations").path(0).path("organizationId").asText();
    return Json.each(table.path("centres"))
        .filter(row -> row.path("organizationId").asText().equals(own))
        .findFirst()
        .map(StatisticsIT::row)
        .orElseThrow();
  }

  private static Row content(JsonNode table, String code) {
    return Json.each(table.path("contents"))
        .filter(row -> row.path("code").asText().equals(code))
        .findFirst()
        .map(StatisticsIT::row)
        .orElse(new Row(0, 0));
  }

  private static Row total(JsonNode table) {
    return row(table.path("total"));
  }

  private static Row row(JsonNode row) {
    return new Row(row.path("newMatters").asInt(), row.path("contacts").asInt());
  }
}

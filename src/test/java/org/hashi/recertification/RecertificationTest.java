package org.hashi.recertification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.NAGAI;
import static org.hashi.ground.TheCast.OKA;
import static org.hashi.ground.TheCast.SAITO;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TANAKA;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hashi.channel.ChannelKind;
import org.hashi.ground.Api;
import org.hashi.ground.Api.Answer;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.people.Newcomers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A manager goes through the room, a facility through its people: nobody is passed over. */
@QuarkusTest
@WithTestResource(Postgres.class)
class RecertificationTest {
  private final ObjectMapper json = new ObjectMapper();
  private final LocalDate today = Japan.day(Instant.now());

  @Inject Api api;
  @Inject TheCast cast;
  @Inject Newcomers newcomers;

  private Caller person;
  private String affiliation;
  private String team;

  @BeforeEach
  void enter() {
    cast.enter();
    UUID room = cast.channel(SAITO, ChannelKind.TEAM);
    team = "/channels/" + room;
    person = newcomers.person("見本 棚子");
    affiliation = newcomers.join(person);
    newcomers.confirm(OKA, affiliation);
    api.send(
        SAITO,
        "POST",
        team + "/members",
        "{\"affiliationId\":\"" + affiliation + "\",\"role\":\"member\"}");
  }

  @Test
  void whomTheManagerEndsIsOutAndTheRestStays() {
    JsonNode roll = roll(SAITO, team);
    Answer made = decide(SAITO, team, roll, this::isShe);

    assertThat(made.status()).isEqualTo(201);
    assertThat(api.get(person, team).status()).isEqualTo(404);
    assertThat(api.get(TANAKA, team).status()).isEqualTo(200);
    JsonNode after = roll(SAITO, team);
    assertThat(after.path("lines")).hasSize(roll.path("lines").size() - 1);
    assertThat(after.path("made").path(0).path("ended").asInt()).isEqualTo(1);
    assertThat(after.path("made").path(0).path("kept").asInt())
        .isEqualTo(after.path("lines").size());
    assertThat(after.path("dueOn").asText()).isGreaterThan(today.plusDays(27).toString());
  }

  @Test
  void whoeverIsLeftOutOrCameMeanwhileIsNotPassedOver() {
    JsonNode roll = roll(SAITO, team);
    ArrayNode lines = lines(roll, any -> false);
    lines.remove(lines.size() - 1);
    assertThat(send(SAITO, team, lines).code()).isEqualTo("roll-changed");
    ArrayNode twice = lines(roll, any -> false);
    twice.add(twice.get(0));
    assertThat(send(SAITO, team, twice).code()).isEqualTo("roll-changed");

    Caller other = newcomers.person("見本 途中");
    String hers = newcomers.join(other);
    newcomers.confirm(OKA, hers);
    api.send(
        SAITO,
        "POST",
        team + "/members",
        "{\"affiliationId\":\"" + hers + "\",\"role\":\"member\"}");
    int before = proofs();
    assertThat(decide(SAITO, team, roll, this::isShe).code()).isEqualTo("roll-changed");
    assertThat(api.get(person, team).status()).as("nothing is half done").isEqualTo(200);
    assertThat(proofs()).isEqualTo(before);
  }

  @Test
  @DisplayName("AZ-05: one foreign name in a long list: nothing of the list is done, and he stays")
  void oneForeignNameInALongList() {
    JsonNode roll = roll(SAITO, team);
    int before = proofs();
    for (Caller stranger : List.of(SATO, NAGAI)) {
      JsonNode foreign = api.get(stranger, "/me").body();
      ArrayNode lines = lines(roll, this::isShe);
      lines.add(
          json.createObjectNode()
              .put(
                  "affiliationId",
                  foreign.path("affiliations").path(0).path("affiliationId").asText())
              .put("decision", "ended"));
      assertThat(send(SAITO, team, lines).code()).isEqualTo("roll-changed");
      assertThat(api.get(stranger, "/me").body()).isEqualTo(foreign);
    }
    assertThat(api.get(person, team).status()).as("nor anybody else").isEqualTo(200);
    assertThat(proofs()).isEqualTo(before);
  }

  @Test
  void twoManagersWhoGoThroughAtOnceWaitForEachOtherAndNobodyForEver() throws Exception {
    String role = team + "/members/" + person.accountId() + "/role";
    assertThat(api.send(SAITO, "PUT", role, "{\"role\":\"manager\"}").status()).isEqualTo(204);
    ArrayNode lines = lines(roll(SAITO, team), any -> false);
    int before = proofs();
    try (ExecutorService together = Executors.newFixedThreadPool(8)) {
      List<Callable<Answer>> tasks =
          IntStream.range(0, 40)
              .<Callable<Answer>>mapToObj(i -> () -> send(i % 2 == 0 ? SAITO : person, team, lines))
              .toList();
      for (Future<Answer> one : together.invokeAll(tasks)) {
        assertThat(one.get().status()).isEqualTo(201);
      }
    }
    assertThat(proofs()).isEqualTo(before + 40);
    assertThat(api.send(SAITO, "PUT", role, "{\"role\":\"member\"}").status()).isEqualTo(204);
  }

  @Test
  void nobodyEndsHimself() {
    JsonNode roll = roll(SAITO, team);
    assertThat(decide(SAITO, team, roll, line -> line.path("own").asBoolean()).code())
        .isEqualTo("own-line");
    assertThat(api.get(SAITO, team).status()).isEqualTo(200);
  }

  @Test
  void aFacilityEndsAnAffiliationAndItsRoomsCloseAtOnce() {
    String place = "/organizations/" + newcomers.facility();
    assertThat(api.get(person, team).status()).isEqualTo(200);
    assertThat(decide(OKA, place, roll(OKA, place), this::isShe).status()).isEqualTo(201);
    assertThat(api.get(person, team).status()).isEqualTo(404);
    assertThat(api.get(person, "/me").body().path("affiliations")).isEmpty();
    assertThat(lines(roll(OKA, place)).noneMatch(this::isShe)).isTrue();
  }

  @Test
  void theListOfWhatIsDueNamesWhatOneManagesAndNothingElse() {
    assertThat(due(SAITO).map(one -> one.path("subject").asText())).contains("channel");
    assertThat(due(OKA).map(one -> one.path("subjectId").asText()))
        .containsExactly(newcomers.facility().toString());
    assertThat(due(TANAKA)).isEmpty();
  }

  @Test
  void whoAuditsSeesWhatIsOverdueByWhoManagesItAndNotWhoseItIs() {
    decide(OKA, "/organizations/" + newcomers.facility(), facility(), any -> false);
    UUID room = UUID.fromString(team.substring("/channels/".length()));
    String title = api.get(SAITO, team).body().path("title").asText();
    newcomers.operate(
        "update channel_channel set created_at = created_at - interval '3 years'"
            + " where channel_id = $1",
        room);
    JsonNode seen = api.get(NAGAI, "/recertifications").body();
    assertThat(seen.toString()).doesNotContain(title);
    JsonNode place =
        each(seen.path("organizations"))
            .filter(
                one -> one.path("organizationId").asText().equals(newcomers.facility().toString()))
            .findFirst()
            .orElseThrow();
    assertThat(place.path("lastMade").asText()).isEqualTo(today.toString());
    assertThat(place.path("overdue").asBoolean()).isFalse();
    assertThat(place.path("people").asInt()).isPositive();
    assertThat(seen.path("rooms").asInt()).isPositive();
    boolean gone = roll(SAITO, team).path("made").size() > 0;
    assertThat(
            each(seen.path("overdueRooms"))
                .anyMatch(one -> one.path("channelId").asText().equals(room.toString())))
        .isEqualTo(!gone);
    for (Caller other : List.of(SAITO, OKA, TANAKA)) {
      assertThat(api.get(other, "/recertifications").code()).isEqualTo("not-found");
    }
  }

  private JsonNode facility() {
    return roll(OKA, "/organizations/" + newcomers.facility());
  }

  @Test
  void theTrailSaysThatItWasDone() {
    int before = audited();
    decide(SAITO, team, roll(SAITO, team), any -> false);
    assertThat(audited()).isEqualTo(before + 1);
  }

  private int audited() {
    return newcomers.operate("select from audit_entry where action = 'channel.recertify'");
  }

  private int proofs() {
    return newcomers.operate("select from recertification_recertification");
  }

  private Stream<JsonNode> due(Caller caller) {
    return each(api.get(caller, "/recertifications/due").body().path("rolls"));
  }

  private boolean isShe(JsonNode line) {
    return line.path("affiliationId").asText().equals(affiliation);
  }

  private JsonNode roll(Caller caller, String of) {
    return api.get(caller, of + "/roll").body();
  }

  private Answer decide(Caller caller, String of, JsonNode roll, Predicate<JsonNode> ended) {
    return send(caller, of, lines(roll, ended));
  }

  private Answer send(Caller caller, String of, ArrayNode lines) {
    String body = json.createObjectNode().set("lines", lines).toString();
    return api.send(caller, "POST", of + "/recertifications", body);
  }

  private ArrayNode lines(JsonNode roll, Predicate<JsonNode> ended) {
    ArrayNode lines = json.createArrayNode();
    lines(roll)
        .forEach(
            line ->
                lines
                    .addObject()
                    .put("affiliationId", line.path("affiliationId").asText())
                    .put("decision", ended.test(line) ? "ended" : "kept"));
    return lines;
  }

  private static Stream<JsonNode> lines(JsonNode roll) {
    return each(roll.path("lines"));
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}

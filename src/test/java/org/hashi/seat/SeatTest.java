package org.hashi.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.OKA;
import static org.hashi.ground.TheCast.SAITO;
import static org.hashi.ground.TheCast.SATO;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hashi.channel.ChannelKind;
import org.hashi.ground.Api;
import org.hashi.ground.Api.Answer;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.people.Newcomers;
import org.hashi.platform.Ids;
import org.hashi.platform.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A nurse goes, another comes: the seat stays, and everything that hangs on it. */
@QuarkusTest
@WithTestResource(Postgres.class)
class SeatTest {
  private static final String PROMISE = "12月10日までに、訪問の頻度を家族に返事する";

  private final LocalDate today = Japan.day(Instant.now());

  @Inject Api api;
  @Inject Asked asked;
  @Inject Transactions transactions;
  @Inject TheCast cast;
  @Inject Newcomers newcomers;

  private UUID team;
  private String seat;
  private Person before;
  private Person after;

  private record Person(Caller caller, String affiliation) {}

  @BeforeEach
  void enter() {
    cast.enter();
    team = cast.channel(SAITO, ChannelKind.TEAM);
    before = comes("見本 前任");
    after = comes("見本 後任");
    seat = opened();
    give(OKA, before);
    addToTeam(before);
  }

  @Test
  void theSuccessorReadsWhatTheHolderLeft() {
    ask(before, "看取りの準備の相談");
    assertThat(promise(before, PROMISE).status()).isEqualTo(201);
    assertThat(api.get(after.caller(), room()).status()).isEqualTo(404);
    assertThat(pack(after).code()).isEqualTo("not-found");

    assertThat(give(before.caller(), after).status()).as("the holder hands on").isEqualTo(201);
    assertThat(api.get(after.caller(), room()).status()).isEqualTo(200);
    JsonNode pack = pack(after).body();
    assertThat(pack.path("questions").findValuesAsText("title")).contains("看取りの準備の相談");
    assertThat(pack.path("items").findValuesAsText("title")).containsExactly(PROMISE);
    assertThat(pack.path("cases").findValuesAsText("channelId")).contains(team.toString());

    assertThat(end(before.caller(), before, today.minusDays(1)).status()).isEqualTo(204);
    assertThat(api.get(before.caller(), room()).status()).as("at once").isEqualTo(404);
    assertThat(pack(before).code()).isEqualTo("not-found");
    assertThat(api.get(after.caller(), room()).status()).isEqualTo(200);
    assertThat(seatOf(OKA).path("waitingRooms").asInt()).as("somebody is there").isZero();
  }

  @Test
  @DisplayName(
      "AZ-06: with the last day of holding a seat the rooms it opened close, and stay until then")
  void withTheLastDayTheRoomsClose() {
    give(OKA, after);
    assertThat(end(OKA, before, today.plusDays(7)).status()).isEqualTo(204);
    assertThat(api.get(before.caller(), room()).status()).isEqualTo(200);
    assertThat(lastDayInTheRoom(before)).isEqualTo(today.plusDays(7).toString());
    assertThat(lastDayInTheRoom(after)).isEqualTo("null");

    assertThat(end(OKA, before, today.plusDays(14)).status()).as("a week longer").isEqualTo(204);
    assertThat(lastDayInTheRoom(before)).isEqualTo(today.plusDays(14).toString());
    api.send(
        SAITO,
        "PUT",
        room() + "/members/" + before.caller().accountId() + "/last-day",
        "{\"lastDay\":\"" + today.plusDays(3) + "\"}");
    end(OKA, before, today.plusDays(21));
    assertThat(lastDayInTheRoom(before))
        .as("what the room's manager said stays")
        .isEqualTo(today.plusDays(3).toString());
  }

  @Test
  @DisplayName("AZ-11: what a holder wrote down shows itself to who holds the seat, to the day")
  void whatAHolderWroteDownShowsItselfToWhoHoldsTheSeat() {
    promise(before, PROMISE);
    assertThat(behindTheWall(before.caller())).isEqualTo(1);
    assertThat(behindTheWall(after.caller())).isZero();
    assertThat(behindTheWall(OKA)).as("who looks after the people").isZero();
    give(OKA, after);
    assertThat(behindTheWall(after.caller())).isEqualTo(1);
    end(OKA, before, today.minusDays(1));
    assertThat(behindTheWall(before.caller())).as("his last day was yesterday").isZero();
  }

  private long behindTheWall(Caller caller) {
    return asked.as(
        caller,
        () ->
            transactions.look(
                tx ->
                    tx.rows("select count(*) from seat_item where title = $1", PROMISE)
                        .map(rows -> rows.iterator().next().getLong(0))));
  }

  @Test
  void whoLeavesBeforeThereIsASuccessorLeavesNothingBehind() {
    promise(before, PROMISE);
    newcomers.end(OKA, before.affiliation(), today.minusDays(1));
    assertThat(api.get(before.caller(), room()).status()).isEqualTo(404);
    assertThat(seatOf(OKA).path("waitingRooms").asInt()).isEqualTo(1);

    give(OKA, after);
    assertThat(api.get(after.caller(), room()).status()).isEqualTo(200);
    assertThat(pack(after).body().path("items").findValuesAsText("title")).contains(PROMISE);
    assertThat(seatOf(OKA).path("waitingRooms").asInt()).isZero();
  }

  @Test
  void fromWhereAManagerRemovedTheHolderTheSeatIsRemovedToo() {
    api.send(SAITO, "DELETE", room() + "/members/" + before.caller().accountId(), "");
    give(OKA, after);
    assertThat(api.get(after.caller(), room()).status()).isEqualTo(404);
    newcomers.end(OKA, before.affiliation(), today.minusDays(1));
    assertThat(seatOf(OKA).path("waitingRooms").asInt()).isZero();
  }

  @Test
  void whereAManagerLetTheHolderInForAWhileNobodyElseComesIn() {
    api.send(
        SAITO,
        "PUT",
        room() + "/members/" + before.caller().accountId() + "/last-day",
        "{\"lastDay\":\"" + today.plusDays(3) + "\"}");
    give(OKA, after);
    assertThat(api.get(after.caller(), room()).status()).isEqualTo(404);

    newcomers.end(OKA, before.affiliation(), today.minusDays(1));
    assertThat(seatOf(OKA).path("waitingRooms").asInt()).isZero();
  }

  @Test
  void nobodyGivesHimselfASeat() {
    assertThat(give(after.caller(), after).code()).isEqualTo("not-found");
    Caller administrator = newcomers.person("見本 管理者", true);
    Caller other = newcomers.person("見本 別の管理者", true);
    Person both = appointed(other, administrator);
    assertThat(give(administrator, both).code()).isEqualTo("own-seat");
    assertThat(api.get(administrator, room()).status()).isEqualTo(404);
    assertThat(give(other, both).status()).as("a second person does").isEqualTo(201);
  }

  private Person appointed(Caller by, Caller whom) {
    String affiliation =
        newcomers
            .begin(by, whom, newcomers.facility(), "member", "")
            .body()
            .path("affiliationId")
            .asText();
    newcomers.confirm(by, affiliation);
    return new Person(whom, affiliation);
  }

  @Test
  void nobodyOfAnotherPlaceTakesItAndNobodyElseHandsItOn() {
    Person stranger = new Person(SATO, affiliationOf(SATO));
    assertThat(give(OKA, stranger).code()).isEqualTo("not-found");
    assertThat(give(after.caller(), after).code()).isEqualTo("not-found");
    assertThat(give(SAITO, after).code()).isEqualTo("not-found");
    assertThat(give(OKA, before).code()).isEqualTo("already-holder");
  }

  @Test
  void whatSomebodyElseRewroteMeanwhileIsNotOverwritten() {
    String item =
        "/seats/" + seat + "/items/" + promise(before, PROMISE).body().path("itemId").asText();
    String first = "{\"version\":1,\"title\":\"返事した\",\"body\":\"\",\"done\":true}";
    assertThat(api.send(before.caller(), "PUT", item, first).status()).isEqualTo(204);
    assertThat(api.send(before.caller(), "PUT", item, first).code()).isEqualTo("item-changed");
    assertThat(pack(before).body().path("items").path(0).path("done").asBoolean()).isTrue();
  }

  @Test
  void onlyAPromiseHasADay() {
    String body =
        "{\"kind\":\"contact\",\"title\":\"みなと薬局\",\"body\":\"\",\"dueOn\":\"" + today + "\"}";
    Answer answer = api.send(before.caller(), "POST", "/seats/" + seat + "/items", body);
    assertThat(answer.body().path("fields").path(0).path("field").asText()).isEqualTo("dueOn");
  }

  @Test
  void twoSeatsOfOnePlaceHaveDifferentNames() {
    String name = seatOf(OKA).path("name").asText();
    assertThat(open(name).code()).isEqualTo("seat-name-taken");
  }

  private Person comes(String name) {
    Caller caller = newcomers.person(name);
    String affiliation = newcomers.join(caller);
    newcomers.confirm(OKA, affiliation);
    return new Person(caller, affiliation);
  }

  private String opened() {
    return open("相談窓口 " + UUID.randomUUID()).body().path("seatId").asText();
  }

  private Answer open(String name) {
    return api.send(
        OKA,
        "POST",
        "/organizations/" + newcomers.facility() + "/seats",
        "{\"name\":\"" + name + "\"}");
  }

  private Answer give(Caller by, Person to) {
    return api.send(
        by,
        "POST",
        "/seats/" + seat + "/holdings",
        "{\"affiliationId\":\"" + to.affiliation() + "\"}");
  }

  private Answer end(Caller by, Person whose, LocalDate lastDay) {
    String holding =
        each(seatOf(OKA).path("holdings")).stream()
            .filter(one -> one.toString().contains(whose.caller().accountId().toString()))
            .findFirst()
            .orElseThrow()
            .path("holdingId")
            .asText();
    return api.send(
        by,
        "PUT",
        "/seats/" + seat + "/holdings/" + holding + "/last-day",
        "{\"lastDay\":\"" + lastDay + "\"}");
  }

  private void addToTeam(Person person) {
    Answer added =
        api.send(
            SAITO,
            "POST",
            room() + "/members",
            "{\"affiliationId\":\"" + person.affiliation() + "\",\"role\":\"member\"}");
    assertThat(added.status()).isEqualTo(201);
    newcomers.consent(person.caller(), team);
  }

  private void ask(Person person, String title) {
    Answer started =
        api.send(
            person.caller(),
            "POST",
            room() + "/threads",
            "{\"clientId\":\"" + Ids.next() + "\",\"title\":\"" + title + "\",\"body\":\"本文です。\"}");
    assertThat(started.status()).isEqualTo(201);
  }

  private Answer promise(Person person, String title) {
    return api.send(
        person.caller(),
        "POST",
        "/seats/" + seat + "/items",
        "{\"kind\":\"promise\",\"title\":\""
            + title
            + "\",\"body\":\"\",\"dueOn\":\""
            + today
            + "\"}");
  }

  private Answer pack(Person person) {
    return api.get(person.caller(), "/seats/" + seat + "/pack");
  }

  private String room() {
    return "/channels/" + team;
  }

  private JsonNode seatOf(Caller caller) {
    return each(api.get(caller, "/seats").body().path("seats")).stream()
        .filter(one -> one.path("seatId").asText().equals(seat))
        .findFirst()
        .orElseThrow();
  }

  private String lastDayInTheRoom(Person person) {
    return each(api.get(SAITO, room()).body().path("members")).stream()
        .filter(one -> one.toString().contains(person.caller().accountId().toString()))
        .findFirst()
        .orElseThrow()
        .path("lastDay")
        .asText();
  }

  private String affiliationOf(Caller caller) {
    return api.get(caller, "/me")
        .body()
        .path("affiliations")
        .path(0)
        .path("affiliationId")
        .asText();
  }

  private static List<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }
}

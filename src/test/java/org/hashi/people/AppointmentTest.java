package org.hashi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.OKA;
import static org.hashi.ground.TheCast.SAITO;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TANAKA;
import static org.hashi.people.Newcomers.ADMINISTRATOR;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.channel.ChannelKind;
import org.hashi.ground.Api;
import org.hashi.ground.Api.Answer;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Affiliations begin, are confirmed by another, and end; looking after people opens no channel. */
@QuarkusTest
@WithTestResource(Postgres.class)
class AppointmentTest {
  private final LocalDate today = Japan.day(Instant.now());

  @Inject Api api;
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Newcomers newcomers;
  @Inject Turns turns;

  private Caller person;

  @BeforeEach
  void enter() {
    cast.enter();
    person = newcomers.person("見本 来る");
  }

  @Test
  @DisplayName("IN-05: an outsider who got hold of a link has no rights before he was confirmed")
  void whoCameByALinkHasNoRightsBeforeHeWasConfirmed() {
    String affiliation = newcomers.join(person);

    assertThat(newcomers.me(person).path("affiliations")).isEmpty();
    assertThat(add(affiliation).code()).as("nobody can take him in").isEqualTo("not-found");
    for (Caller other : List.of(TANAKA, SATO, KOBAYASHI)) {
      assertThat(newcomers.confirm(other, affiliation).code()).isEqualTo("not-found");
    }
    assertThat(newcomers.confirm(person, affiliation).code()).isEqualTo("not-found");

    assertThat(newcomers.confirm(OKA, affiliation).status()).isEqualTo(204);
    assertThat(newcomers.me(person).path("waiting")).isEmpty();
    assertThat(newcomers.me(person).path("affiliations")).hasSize(1);
    assertThat(add(affiliation).status()).isEqualTo(201);
    assertThat(recorded("affiliation.confirm", affiliation)).isEqualTo(1);
    assertThat(newcomers.confirm(OKA, affiliation).status()).isEqualTo(204);
    assertThat(recorded("affiliation.confirm", affiliation)).as("once").isEqualTo(1);
    JsonNode shown = seen(OKA, person).path("affiliations").path(0).path("confirmed");
    assertThat(shown.path("by").asText()).isEqualTo("岡 正人");
    assertThat(shown.path("proof").asText()).isEqualTo("original");
  }

  @Test
  @DisplayName("AZ-12: nobody gives himself a role or confirms himself, administrators included")
  void nobodyDoesItToHimself() {
    assertThat(begin(ADMINISTRATOR, ADMINISTRATOR, newcomers.place(SATO), "coordinator").code())
        .isEqualTo("own-account");
    assertThat(begin(OKA, OKA, newcomers.facility(), "member").code()).isEqualTo("own-account");
    Caller second = newcomers.person("見本 管理者", true);
    String begun =
        begin(second, ADMINISTRATOR, newcomers.place(SATO), "coordinator")
            .body()
            .path("affiliationId")
            .asText();
    assertThat(newcomers.confirm(ADMINISTRATOR, begun).code()).isEqualTo("own-account");
    assertThat(newcomers.end(ADMINISTRATOR, begun, today).code()).isEqualTo("own-account");
    assertThat(newcomers.end(second, begun, today).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("AZ-12: managing a facility's people opens none of their channels")
  void managingPeopleOpensNoChannel() {
    UUID team = cast.channel(SAITO, ChannelKind.TEAM);
    for (Caller manager : List.of(OKA, ADMINISTRATOR)) {
      assertThat(api.get(manager, "/channels").body().path("channels")).isEmpty();
      for (String what : List.of("", "/threads", "/notices", "/events?after=0")) {
        assertThat(api.get(manager, "/channels/" + team + what).code()).isEqualTo("not-found");
      }
    }
    String own = newcomers.me(OKA).path("affiliations").path(0).path("affiliationId").asText();
    assertThat(api.send(OKA, "POST", "/channels/" + team + "/members", adding(own)).code())
        .isEqualTo("not-found");
    assertThat(add(own).code())
        .as("not even the channel's manager takes him in as that")
        .isEqualTo("not-found");
    assertThat(seen(OKA, TANAKA).toString()).doesNotContain(team.toString(), "長谷川");
  }

  @Test
  @DisplayName("AZ-12: a facility's manager reaches neither others' people nor administrators")
  void aFacilitysManagerReachesOnlyItsOwn() {
    String satos = newcomers.me(SATO).path("affiliations").path(0).path("affiliationId").asText();
    Caller second = newcomers.person("見本 管理者", true);
    String waiting = newcomers.join(second);

    for (Answer refused :
        List.of(
            api.get(OKA, "/accounts/" + SATO.accountId()),
            api.get(OKA, "/accounts?organizationId=" + newcomers.place(SATO)),
            newcomers.end(OKA, satos, today),
            newcomers.confirm(OKA, waiting),
            newcomers.end(OKA, waiting, today),
            begin(OKA, second, newcomers.facility(), "administrator"),
            begin(OKA, SATO, newcomers.facility(), "member"),
            begin(OKA, TANAKA, newcomers.facility(), "coordinator"),
            begin(OKA, TANAKA, newcomers.place(SATO), "member"),
            api.send(OKA, "POST", "/accounts/" + TANAKA.accountId() + "/leaving", ""),
            api.send(OKA, "PUT", "/accounts/" + TANAKA.accountId() + "/disabled", ""))) {
      assertThat(refused).returns(404, Answer::status).returns("not-found", Answer::code);
    }
    assertThat(newcomers.confirm(ADMINISTRATOR, waiting).status()).isEqualTo(204);
    assertThat(names(api.get(OKA, "/accounts"))).contains("田中 美穂", "岡 正人").doesNotContain("佐藤 由紀");
    assertThat(names(api.get(ADMINISTRATOR, "/accounts?name=佐藤"))).containsExactly("佐藤 由紀");
    assertThat(names(api.get(ADMINISTRATOR, "/accounts?organizationId=" + newcomers.place(SATO))))
        .contains("佐藤 由紀")
        .doesNotContain("田中 美穂");
    assertThat(api.get(TANAKA, "/accounts").code()).isEqualTo("not-found");
  }

  @Test
  void aCoordinatorComesIntoTheCommonChannelsWhenConfirmed() {
    String begun = begun(ADMINISTRATOR, person, newcomers.place(SATO), "coordinator", "");
    assertThat(cast.mine(person)).isEmpty();
    newcomers.confirm(ADMINISTRATOR, begun);
    assertThat(cast.mine(person)).hasSize(2);
    String second = begun(ADMINISTRATOR, person, newcomers.place(TheCast.HONMA), "coordinator", "");
    assertThat(newcomers.confirm(ADMINISTRATOR, second).status()).isEqualTo(204);
    assertThat(cast.mine(person)).as("she is there already").hasSize(2);
    assertThat(newcomers.end(ADMINISTRATOR, begun, today).body().path("channels").asInt())
        .isEqualTo(2);
    assertThat(cast.mine(person)).as("she is there as the other's coordinator").hasSize(2);
  }

  @Test
  void whoBeginsLaterComesInOnThatDay() {
    String begun =
        begun(
            ADMINISTRATOR,
            person,
            newcomers.place(SATO),
            "coordinator",
            ",\"firstDay\":\"" + today.plusDays(9) + "\"");
    newcomers.confirm(ADMINISTRATOR, begun);
    asked.answer(turns::look);
    assertThat(newcomers.me(person).path("affiliations")).isEmpty();
    assertThat(cast.mine(person)).isEmpty();

    newcomers.operate(
        "update organization_affiliation set valid_from = $2 where affiliation_id = $1",
        UUID.fromString(begun),
        today);
    newcomers.operate("update people_arrival set first_day = $1", today);
    asked.answer(turns::look);
    assertThat(cast.mine(person)).hasSize(2);
  }

  @Test
  @DisplayName("AZ-06: with the affiliation its memberships end, and nothing else of the person")
  void withTheAffiliationItsMembershipsEnd() {
    String first = newcomers.join(person);
    newcomers.confirm(OKA, first);
    String other = begun(ADMINISTRATOR, person, newcomers.place(SATO), "coordinator", "");
    newcomers.confirm(ADMINISTRATOR, other);
    add(first);
    assertThat(cast.mine(person)).hasSize(3);

    JsonNode ended = newcomers.end(OKA, first, today).body();

    assertThat(ended.path("channels").asInt()).isEqualTo(1);
    assertThat(cast.mine(person)).hasSize(2);
    newcomers.end(OKA, first, today);
    assertThat(recorded("affiliation.end", first)).as("once more changes nothing").isEqualTo(1);
    newcomers.operate(
        "update organization_affiliation set valid_from = $2::date - 5, valid_to = $2::date"
            + " where affiliation_id = $1",
        UUID.fromString(first),
        today.minusDays(1));
    assertThat(newcomers.end(OKA, first, today.plusDays(1)).code()).isEqualTo("already-over");
    assertThat(seen(OKA, person).path("affiliations").path(0).path("over").asBoolean()).isTrue();
  }

  @Test
  void daysThatCannotBeAreToldByTheirField() {
    String affiliation = newcomers.join(person);
    for (LocalDate day : List.of(today.minusDays(2), today.plusYears(3))) {
      assertThat(
              newcomers.end(OKA, affiliation, day).body().path("fields").findValuesAsText("field"))
          .containsExactly("lastDay");
      assertThat(
              newcomers
                  .begin(
                      OKA, person, newcomers.facility(), "member", ",\"firstDay\":\"" + day + "\"")
                  .body()
                  .path("fields")
                  .findValuesAsText("field"))
          .containsExactly("firstDay");
    }
    assertThat(begin(OKA, person, newcomers.facility(), "member").code())
        .isEqualTo("already-affiliated");
  }

  private Answer begin(Caller by, Caller whom, UUID organizationId, String role) {
    return newcomers.begin(by, whom, organizationId, role, "");
  }

  private String begun(Caller by, Caller whom, UUID organizationId, String role, String more) {
    return newcomers
        .begin(by, whom, organizationId, role, more)
        .body()
        .path("affiliationId")
        .asText();
  }

  private Answer add(String affiliationId) {
    UUID team = cast.channel(SAITO, ChannelKind.TEAM);
    return api.send(SAITO, "POST", "/channels/" + team + "/members", adding(affiliationId));
  }

  private static String adding(String affiliationId) {
    return "{\"affiliationId\":\"" + affiliationId + "\",\"role\":\"member\"}";
  }

  private JsonNode seen(Caller by, Caller whom) {
    return api.get(by, "/accounts/" + whom.accountId()).body();
  }

  private static List<String> names(Answer listing) {
    return listing
        .body()
        .path("accounts")
        .valueStream()
        .map(one -> one.path("name").asText())
        .toList();
  }

  private long recorded(String action, String subjectId) {
    return asked.<Long>write(
        tx ->
            tx.rows(
                    "select from audit_entry where action = $1 and subject_id = $2",
                    action,
                    UUID.fromString(subjectId))
                .map(rows -> (long) rows.size()));
  }
}

package org.hashi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.SAITO;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hashi.channel.ChannelKind;
import org.hashi.ground.Api;
import org.hashi.ground.Api.Answer;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient moves to another prefecture: the nurse there is let in for some weeks. */
@QuarkusTest
@WithTestResource(Postgres.class)
class GuestTest {
  private final LocalDate today = Japan.day(Instant.now());

  @Inject Api api;
  @Inject TheCast cast;
  @Inject Newcomers newcomers;

  private Caller guest;
  private String affiliation;
  private String team;
  private String place;

  @BeforeEach
  void enter() {
    cast.enter();
    team = "/channels/" + cast.channel(SAITO, ChannelKind.TEAM);
    place =
        api.send(
                Newcomers.ADMINISTRATOR,
                "POST",
                "/organizations",
                "{\"kind\":\"outside\",\"name\":\"山形の訪問看護 " + UUID.randomUUID() + "\"}")
            .body()
            .path("organizationId")
            .asText();
    guest = newcomers.person("見本 県外");
    affiliation =
        newcomers
            .begin(Newcomers.ADMINISTRATOR, guest, UUID.fromString(place), "member", "")
            .body()
            .path("affiliationId")
            .asText();
    newcomers.confirm(Newcomers.ADMINISTRATOR, affiliation);
  }

  @Test
  void aGuestIsLetInForAWhileAndSeesTheRoomAndNothingElse() {
    for (String day : new String[] {"null", "\"" + today.plusDays(91) + "\""}) {
      Answer refused = add(day, "member");
      assertThat(refused.body().path("fields").path(0).path("field").asText()).isEqualTo("lastDay");
    }
    assertThat(add(day(90), "manager").body().toString()).contains("管理者にできません");
    assertThat(api.get(guest, team).status()).isEqualTo(404);

    assertThat(add(day(90), "member").status()).isEqualTo(201);
    assertThat(api.get(guest, team).status()).isEqualTo(200);
    assertThat(api.get(guest, "/channels").body().path("channels")).hasSize(1);
    assertThat(api.get(guest, "/directory").code()).isEqualTo("not-found");
  }

  @Test
  void aGuestStaysAGuest() {
    add(day(30), "member");
    assertThat(date("null").status()).isEqualTo(400);
    assertThat(date(day(91)).status()).isEqualTo(400);
    assertThat(date(day(60)).status()).isEqualTo(204);
    assertThat(put("role", "{\"role\":\"manager\"}").status()).isEqualTo(400);
    Answer seat =
        api.send(
            Newcomers.ADMINISTRATOR,
            "POST",
            "/organizations/" + place + "/seats",
            "{\"name\":\"窓口\"}");
    assertThat(seat.code()).isEqualTo("not-found");
  }

  @Test
  void aGuestAcceptsThePoliciesBeforeSheWrites() {
    add(day(30), "member");
    String post = "{\"clientId\":\"" + UUID.randomUUID() + "\",\"title\":\"題\",\"body\":\"本文です。\"}";
    assertThat(api.send(guest, "POST", team + "/threads", post).code())
        .isEqualTo("policy-unaccepted");
    newcomers.consent(guest, UUID.fromString(team.substring("/channels/".length())));
    assertThat(api.send(guest, "POST", team + "/threads", post).status()).isEqualTo(201);
  }

  private String day(int days) {
    return "\"" + today.plusDays(days) + "\"";
  }

  private Answer add(String lastDay, String role) {
    return api.send(
        SAITO,
        "POST",
        team + "/members",
        "{\"affiliationId\":\"%s\",\"role\":\"%s\",\"lastDay\":%s}"
            .formatted(affiliation, role, lastDay));
  }

  private Answer date(String lastDay) {
    return put("last-day", "{\"lastDay\":" + lastDay + "}");
  }

  private Answer put(String what, String body) {
    return api.send(SAITO, "PUT", team + "/members/" + guest.accountId() + "/" + what, body);
  }
}

package org.hashi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.SAITO;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.channel.Audience;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.Channels;
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

/** Somebody who is let into a room for some weeks only. */
@QuarkusTest
@WithTestResource(Postgres.class)
class EndedMembershipTest {
  private final LocalDate today = Japan.day(Instant.now());

  @Inject Api api;
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Channels channels;
  @Inject Newcomers newcomers;
  @Inject Turns turns;

  private Caller person;
  private String affiliation;
  private UUID team;

  @BeforeEach
  void enter() {
    cast.enter();
    person = newcomers.person("見本 短期");
    affiliation = newcomers.join(person);
    newcomers.confirm(TheCast.OKA, affiliation);
    team = cast.channel(SAITO, ChannelKind.TEAM);
  }

  @Test
  @DisplayName("AZ-06: after its own last day a membership counts nowhere, before it was swept up")
  void afterItsLastDayAMembershipCountsNowhere() {
    assertThat(add("\"" + today.plusDays(14) + "\"").status()).isEqualTo(201);
    assertThat(room().status()).isEqualTo(200);
    assertThat(room().body().findValuesAsText("lastDay")).contains(today.plusDays(14).toString());

    theLastDayWas(today);
    assertThat(room().status()).as("the last day itself is one of hers").isEqualTo(200);

    theLastDayWas(today.minusDays(1));
    assertThat(room().code()).isEqualTo("not-found");
    assertThat(api.get(person, "/channels").body().path("channels")).isEmpty();
    assertThat(api.get(person, "/channels/" + team + "/events?after=0").code())
        .isEqualTo("not-found");
    assertThat(audience().of(Long.MAX_VALUE, Instant.now()).test(person.accountId())).isFalse();
  }

  @Test
  void thenItIsEndedAsAnyOtherAndTheOthersSeeIt() {
    add("\"" + today.plusDays(14) + "\"");
    theLastDayWas(today.minusDays(1));

    asked.answer(turns::look);
    asked.answer(turns::look);

    assertThat(standing()).isZero();
    assertThat(api.get(SAITO, "/channels/" + team).body().toString())
        .doesNotContain(person.accountId().toString());
    assertThat(add("null").status()).as("she may come back").isEqualTo(201);
    assertThat(room().status()).isEqualTo(200);
  }

  @Test
  void aManagerSetsMovesAndTakesAwayTheDay() {
    add("null");
    assertThat(date(person, "\"" + today + "\"").status()).isEqualTo(204);
    assertThat(room().status()).isEqualTo(200);
    theLastDayWas(today.minusDays(1));
    assertThat(room().status()).isEqualTo(404);
    assertThat(date(person, "null").status()).isEqualTo(204);
    assertThat(room().status()).isEqualTo(200);
  }

  @Test
  void aDayThatIsOverOrFarAwayIsNone() {
    for (LocalDate day : List.of(today.minusDays(1), today.plusYears(2).plusDays(1))) {
      Answer answer = add("\"" + day + "\"");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body().path("fields").path(0).path("field").asText()).isEqualTo("lastDay");
    }
    assertThat(room().status()).isEqualTo(404);
  }

  private Answer add(String lastDay) {
    return api.send(
        SAITO,
        "POST",
        "/channels/" + team + "/members",
        "{\"affiliationId\":\"%s\",\"role\":\"member\",\"lastDay\":%s}"
            .formatted(affiliation, lastDay));
  }

  private Answer date(Caller whom, String lastDay) {
    return api.send(
        SAITO,
        "PUT",
        "/channels/" + team + "/members/" + whom.accountId() + "/last-day",
        "{\"lastDay\":" + lastDay + "}");
  }

  private Answer room() {
    return api.get(person, "/channels/" + team);
  }

  private void theLastDayWas(LocalDate day) {
    assertThat(
            newcomers.operate(
                "update channel_member set last_day = $2 where account_id = $1 and left_seq is null",
                person.accountId(),
                day))
        .isEqualTo(1);
  }

  private int standing() {
    return newcomers.operate(
        "select from channel_member where account_id = $1 and left_seq is null",
        person.accountId());
  }

  private Audience audience() {
    return asked.write(tx -> channels.audiences(tx, List.of(team))).get(team);
  }
}

package org.hashi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.SAITO;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.hashi.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The morning after somebody's last day, before anything has swept up behind her (AZ-06). */
@QuarkusTest
@WithTestResource(Postgres.class)
class EndedAffiliationTest {
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
  private String thread;
  private String message;

  @BeforeEach
  void enter() {
    cast.enter();
    person = newcomers.person("見本 去る");
    affiliation = newcomers.join(person);
    newcomers.confirm(TheCast.OKA, affiliation);
    team = cast.channel(SAITO, ChannelKind.TEAM);
    api.send(
        SAITO,
        "POST",
        "/channels/" + team + "/members",
        "{\"affiliationId\":\"" + affiliation + "\",\"role\":\"member\"}");
    newcomers.consent(person, team);
    Answer started =
        api.send(
            person,
            "POST",
            "/channels/" + team + "/threads",
            "{\"clientId\":\"" + Ids.next() + "\",\"title\":\"引き継ぎ\",\"body\":\"本文です。\"}");
    thread = started.body().path("thread").path("threadId").asText();
    message = started.body().path("message").path("messageId").asText();
  }

  @Test
  @DisplayName("AZ-06: a membership that rests on an affiliation that is over counts nowhere")
  void aMembershipWhoseAffiliationIsOverCountsNowhere() {
    assertThat(everything()).as("she was in").allMatch(answer -> answer.status() < 300);

    theNextDay();

    assertThat(api.get(person, "/channels").body().path("channels")).isEmpty();
    assertThat(everything().subList(1, everything().size()))
        .allMatch(answer -> answer.code().equals("not-found"));
    assertThat(IntStream.range(0, 8).mapToObj(i -> post()).toList())
        .as("also where posts that arrive together are let in together")
        .allMatch(answer -> answer.code().equals("not-found"));
  }

  @Test
  @DisplayName("AZ-06: an open page gets nothing of the next day, and all of the days before")
  void anOpenPageGetsNothingOfTheNextDay() {
    newcomers.end(TheCast.OKA, affiliation, today.plusDays(1));
    Instant lastEvening = Instant.parse(today.plusDays(1) + "T14:59:59Z");
    Audience audience = audience();

    assertThat(audience.of(Long.MAX_VALUE, lastEvening).test(person.accountId())).isTrue();
    assertThat(audience.of(Long.MAX_VALUE, lastEvening.plusSeconds(1)).test(person.accountId()))
        .isFalse();
    assertThat(audience.of(Long.MAX_VALUE, lastEvening.plusSeconds(1)).test(SAITO.accountId()))
        .isTrue();
    assertThat(audience.isOf(Instant.now())).isTrue();
    assertThat(audience.isOf(lastEvening)).as("tomorrow it is read anew").isFalse();
  }

  @Test
  void afterwardsTheMembershipIsEndedAsAnyOther() {
    theNextDay();
    asked.answer(turns::look);

    assertThat(standing()).isZero();
    assertThat(api.get(SAITO, "/channels/" + team).body().toString())
        .doesNotContain(person.accountId().toString());
    assertThat(api.get(SAITO, "/threads/" + thread).body().toString()).contains("見本 去る");
    assertThat(audience().of(1, Instant.EPOCH).test(person.accountId())).isFalse();
    asked.answer(turns::look);
    assertThat(
            asked.<Integer>write(
                tx ->
                    tx.rows(
                            "select from audit_entry where action = 'channel.removeMember'"
                                + " and subject_id = $1",
                            person.accountId())
                        .map(rows -> rows.size())))
        .isEqualTo(1);
  }

  @Test
  void aLastDayThatIsStillToComeChangesNothingToday() {
    assertThat(
            newcomers
                .end(TheCast.OKA, affiliation, today.plusDays(3))
                .body()
                .path("channels")
                .asInt())
        .isZero();
    asked.answer(turns::look);
    assertThat(everything()).allMatch(answer -> answer.status() < 300);
  }

  private List<Answer> everything() {
    return List.of(
        api.get(person, "/channels"),
        api.get(person, "/channels/" + team),
        api.get(person, "/channels/" + team + "/threads"),
        api.get(person, "/channels/" + team + "/events?after=0"),
        api.get(person, "/threads/" + thread),
        api.get(person, "/threads/" + thread + "/consultation"),
        api.get(person, "/messages/" + message),
        api.send(person, "PUT", "/threads/" + thread + "/read-position", "{\"upTo\":1}"),
        post(),
        api.send(
            person,
            "POST",
            "/channels/" + team + "/threads",
            "{\"clientId\":\"" + Ids.next() + "\",\"title\":\"題\",\"body\":\"本文です。\"}"));
  }

  private Answer post() {
    return api.send(
        person,
        "POST",
        "/threads/" + thread + "/messages",
        "{\"clientId\":\"" + Ids.next() + "\",\"body\":\"本文です。\"}");
  }

  private void theNextDay() {
    newcomers.operate(
        "update organization_affiliation set valid_from = $2::date - 5, valid_to = $2::date"
            + " where affiliation_id = $1",
        UUID.fromString(affiliation),
        today.minusDays(1));
    assertThat(standing()).as("the membership's row still stands").isEqualTo(1);
  }

  private int standing() {
    return asked.write(
        tx ->
            tx.rows(
                    "select from channel_member where account_id = $1 and left_seq is null",
                    person.accountId())
                .map(rows -> rows.size()));
  }

  private Audience audience() {
    Map<UUID, Audience> all = asked.write(tx -> channels.audiences(tx, List.of(team)));
    return all.get(team);
  }
}

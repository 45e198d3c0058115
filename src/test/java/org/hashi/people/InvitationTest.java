package org.hashi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.OKA;
import static org.hashi.ground.TheCast.SAITO;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TANAKA;
import static org.hashi.people.Newcomers.ADMINISTRATOR;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hashi.ground.Api;
import org.hashi.ground.Api.Answer;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Links that let people in: what they are for, who may make them, and when they are dead. */
@QuarkusTest
@WithTestResource(Postgres.class)
class InvitationTest {
  @Inject Api api;
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Newcomers newcomers;
  @Inject Guesses guesses;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @AfterEach
  void forget() {
    guesses.forget();
  }

  @Test
  @DisplayName("IN-01: a link is 256 random bits, lasts 72 hours and is kept only as a hash")
  void aLinkIsRandomAndIsKeptNowhere() {
    Answer made = newcomers.invite(OKA, newcomers.facility(), "member");

    assertThat(made.status()).isEqualTo(201);
    String token = made.body().path("token").asText();
    assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
    assertThat(newcomers.link()).isNotEqualTo(token);
    assertThat(rows("valid_until = invited_at + interval '72 hours'", made)).isEqualTo(1);
    assertThat(rows("token_hash = sha256('" + token + "'::bytea)", made)).isEqualTo(1);
    assertThat(rows("people_invitation::text like '%" + token + "%'", made)).isZero();
    assertThat(api.get(OKA, "/invitations").body().toString()).doesNotContain(token);
  }

  @Test
  void whoeverHasTheLinkSeesWhatItIsForAndNothingMore() {
    JsonNode shown = newcomers.show(newcomers.link()).body();

    assertThat(shown.path("name").asText()).isEqualTo("見本 新子");
    assertThat(shown.path("organization").asText()).isEqualTo("訪問看護ステーションしなの");
    assertThat(shown.path("role").asText()).isEqualTo("member");
    assertThat(shown.path("invitedBy").asText()).isEqualTo("岡 正人");
    assertThat(shown.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "name", "organization", "role", "profession", "invitedBy", "validUntil");
  }

  @Test
  @DisplayName("IN-02: a link works once, also when many come by it at the same moment")
  void aLinkWorksOnce() {
    String token = newcomers.link();
    List<Caller> people = IntStream.range(0, 8).mapToObj(i -> newcomers.person("見本 " + i)).toList();

    List<CompletableFuture<Answer>> all =
        people.stream()
            .map(one -> CompletableFuture.supplyAsync(() -> newcomers.accept(one, token)))
            .toList();
    List<Integer> answers = all.stream().map(one -> one.join().status()).toList();

    assertThat(answers).filteredOn(status -> status == 204).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 404).hasSize(7);
    assertThat(people.stream().filter(one -> !newcomers.waiting(one).isEmpty())).hasSize(1);
    assertThat(newcomers.show(token).code()).isEqualTo("not-found");
  }

  @Test
  @DisplayName("IN-02: nothing but the link and a user name is taken from whoever comes")
  void aRoleCannotBeRaised() {
    Caller person = newcomers.person("見本 上がる");
    String token = newcomers.link();
    for (String more : List.of("\"role\":\"coordinator\"", "\"organizationId\":\"x\"")) {
      String body = "{\"token\":\"" + token + "\"," + more + "}";
      assertThat(api.send(person, "POST", "/invitation/affiliation", body).status()).isEqualTo(400);
    }

    newcomers.accept(person, token);

    JsonNode waiting = newcomers.me(person).path("waiting").path(0);
    assertThat(waiting.path("role").asText()).isEqualTo("member");
    assertThat(waiting.path("profession").asText()).isEqualTo("06");
    assertThat(waiting.path("name").asText()).isEqualTo("見本 上がる");
  }

  @Test
  void nobodyAcceptsWhatHeHasOfferedNorTheSameTwice() {
    String token = newcomers.link();
    assertThat(newcomers.accept(OKA, token).code()).isEqualTo("own-account");
    assertThat(newcomers.accept(TANAKA, token).code()).isEqualTo("already-affiliated");
    assertThat(newcomers.show(token).status()).as("it is not used up").isEqualTo(200);
    String own =
        newcomers
            .invite(ADMINISTRATOR, newcomers.facility(), "member")
            .body()
            .path("token")
            .asText();
    assertThat(newcomers.accept(ADMINISTRATOR, own).code()).isEqualTo("own-account");
  }

  @Test
  @DisplayName("IN-03: a cancelled or outdated link looks like none")
  void aCancelledOrOutdatedLinkIsDead() {
    Answer cancelled = newcomers.invite(OKA, newcomers.facility(), "member");
    String path = "/invitations/" + cancelled.body().path("invitationId").asText();
    assertThat(api.send(OKA, "DELETE", path, "").status()).isEqualTo(204);
    assertThat(api.send(OKA, "DELETE", path, "").status()).isEqualTo(204);
    Answer outdated = newcomers.invite(OKA, newcomers.facility(), "member");
    newcomers.operate(
        "update people_invitation set invited_at = now() - interval '73 hours',"
            + " valid_until = now() - interval '1 second' where invitation_id = $1",
        id(outdated));

    Caller person = newcomers.person("見本 遅い");
    Answer never = newcomers.show("A".repeat(43));
    for (Answer made : List.of(cancelled, outdated)) {
      String token = made.body().path("token").asText();
      assertThat(without(newcomers.show(token))).isEqualTo(without(never));
      assertThat(without(newcomers.accept(person, token))).isEqualTo(without(never));
      assertThat(without(newAccount(token))).isEqualTo(without(never));
    }
    assertThat(states(OKA)).contains("cancelled", "expired");
  }

  @Test
  @DisplayName("IN-03: a link dies with the right of who made it")
  void aLinkDiesWithItsMakersRight() {
    Caller manager = newcomers.person("見本 所長");
    String affiliation = manages(manager);
    String token =
        newcomers.invite(manager, newcomers.facility(), "member").body().path("token").asText();
    assertThat(newcomers.show(token).status()).isEqualTo(200);

    newcomers.operate(
        "update organization_affiliation set role = 'member' where affiliation_id = $1",
        UUID.fromString(affiliation));
    assertThat(newcomers.show(token).status()).as("as a member he invites nobody").isEqualTo(404);
    newcomers.operate(
        "update organization_affiliation set role = 'administrator' where affiliation_id = $1",
        UUID.fromString(affiliation));
    assertThat(newcomers.show(token).status()).isEqualTo(200);
    newcomers.operate(
        "update identity_account set disabled_at = now() where account_id = $1",
        manager.accountId());
    assertThat(newcomers.show(token).status()).as("he is shut out").isEqualTo(404);
  }

  @Test
  @DisplayName("IN-03: who leaves takes his open invitations along")
  void whoLeavesTakesHisInvitationsAlong() {
    for (String way : List.of("leaves", "ends")) {
      Caller manager = newcomers.person("見本 去る");
      String affiliation = manages(manager);
      Answer made = newcomers.invite(manager, newcomers.facility(), "member");
      if (way.equals("leaves")) {
        api.send(ADMINISTRATOR, "POST", "/accounts/" + manager.accountId() + "/leaving", "");
      } else {
        newcomers.end(OKA, affiliation, org.hashi.organization.Japan.day(java.time.Instant.now()));
      }
      assertThat(rows("cancelled_at is not null", made)).as(way).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("AZ-12: a facility's manager invites only its members and managers")
  void aFacilitysManagerInvitesOnlyThere() {
    UUID centre = newcomers.place(SATO);
    UUID other = newcomers.place(SAITO);
    for (String role : List.of("coordinator", "officer", "auditor")) {
      assertThat(newcomers.invite(OKA, newcomers.facility(), role).code()).isEqualTo("not-found");
    }
    for (UUID elsewhere : List.of(centre, other, UUID.randomUUID())) {
      assertThat(newcomers.invite(OKA, elsewhere, "member").code()).isEqualTo("not-found");
    }
    assertThat(newcomers.invite(TANAKA, newcomers.facility(), "member").code())
        .isEqualTo("not-found");
    assertThat(newcomers.invite(OKA, newcomers.facility(), "administrator").status())
        .isEqualTo(201);
    assertThat(newcomers.invite(ADMINISTRATOR, centre, "coordinator").status()).isEqualTo(201);
    Answer misfit = newcomers.invite(ADMINISTRATOR, centre, "officer");
    assertThat(misfit.body().path("fields").findValuesAsText("field"))
        .containsExactly("organizationId");
  }

  @Test
  void aFacilitysManagerSeesAndCancelsOnlyItsOwnInvitations() {
    Answer elsewhere = newcomers.invite(ADMINISTRATOR, newcomers.place(SATO), "coordinator");
    Answer here = newcomers.invite(ADMINISTRATOR, newcomers.facility(), "member");

    List<String> seen = ids(OKA);
    assertThat(seen).contains(id(here).toString()).doesNotContain(id(elsewhere).toString());
    assertThat(ids(ADMINISTRATOR)).contains(id(here).toString(), id(elsewhere).toString());
    assertThat(api.send(OKA, "DELETE", "/invitations/" + id(elsewhere), "").code())
        .isEqualTo("not-found");
    assertThat(api.get(OKA, "/invitations?organizationId=" + newcomers.place(SATO)).code())
        .isEqualTo("not-found");
    assertThat(api.get(TANAKA, "/invitations").code()).isEqualTo("not-found");
  }

  @Test
  @DisplayName("IN-04, IN-06: whoever guesses is slowed down, whatever address he claims")
  void whoeverGuessesIsSlowedDown() {
    String good = newcomers.link();
    for (int i = 0; i < 3 * Guesses.OF_ONE; i++) {
      assertThat(newcomers.show(good).status())
          .as("who has the link waits for nothing")
          .isEqualTo(200);
    }
    List<Integer> answers =
        IntStream.range(0, Guesses.OF_ONE + 5).mapToObj(this::guessFromElsewhere).toList();

    assertThat(answers).startsWith(404).endsWith(429).containsOnly(404, 429);
    assertThat(answers)
        .filteredOn(status -> status == 404)
        .hasSizeBetween(Guesses.OF_ONE, Guesses.OF_ONE + 2);
  }

  @Test
  @DisplayName("IN-04: nobody sends out invitations without end")
  void nobodyInvitesWithoutEnd() {
    Caller manager = newcomers.person("見本 多い");
    manages(manager);
    newcomers.operate(
        "insert into people_invitation (invitation_id, token_hash, organization_id, role, profession,"
            + " person_name, invited_by, invited_at, valid_until)"
            + " select gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), $1, 'member', '06',"
            + " '見本', $2, now(), now() + interval '1 hour' from generate_series(1, 100)",
        newcomers.facility(),
        manager.accountId());

    assertThat(newcomers.invite(manager, newcomers.facility(), "member"))
        .returns(429, Answer::status)
        .returns("too-often", Answer::code);
    assertThat(newcomers.invite(OKA, newcomers.facility(), "member").status()).isEqualTo(201);
  }

  private int guessFromElsewhere(int number) {
    String body = "{\"token\":\"" + InvitationToken.random().secret() + "\"}";
    return api.claiming("10.0.0." + number, "POST", "/invitation", body).status();
  }

  /** Makes somebody a manager of the facility; returns the affiliation. */
  private String manages(Caller person) {
    String token =
        newcomers.invite(OKA, newcomers.facility(), "administrator").body().path("token").asText();
    newcomers.accept(person, token);
    String affiliation = newcomers.waiting(person);
    assertThat(newcomers.confirm(OKA, affiliation).status()).isEqualTo(204);
    return affiliation;
  }

  private Answer newAccount(String token) {
    return api.send(
        null,
        "POST",
        "/invitation/account",
        "{\"token\":\"" + token + "\",\"username\":\"mihon\"}");
  }

  private long rows(String condition, Answer made) {
    return asked.<Long>write(
        tx ->
            tx.rows(
                    "select from people_invitation where invitation_id = $1 and " + condition,
                    id(made))
                .map(rows -> (long) rows.size()));
  }

  private static UUID id(Answer made) {
    return UUID.fromString(made.body().path("invitationId").asText());
  }

  private List<String> ids(Caller who) {
    return api.get(who, "/invitations").body().path("invitations").findValuesAsText("invitationId");
  }

  private List<String> states(Caller who) {
    return api.get(who, "/invitations").body().path("invitations").findValuesAsText("state");
  }

  private static String without(Answer refused) {
    assertThat(refused.status()).isEqualTo(404);
    com.fasterxml.jackson.databind.node.ObjectNode body = refused.body().deepCopy();
    body.remove("traceId");
    return body.toString();
  }
}

package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Dangerous steps: a session alone is not enough, whatever the browser makes of the address. */
class StepUpIT {
  private final Database database = RunningHashi.database();
  private PersonAtWork administrator;
  private String leaver;

  @BeforeEach
  void invite() {
    Newcomer newcomer = RunningHashi.keycloak().invite("kanri");
    account(newcomer.subject(), "見本 かんり", true);
    administrator = PersonAtWork.firstSignInOf(newcomer);
    leaver = UUID.randomUUID().toString();
    account(leaver, "見本 やめる", false);
  }

  @Test
  @DisplayName("AU-08, SS-01: only who is asked by Keycloak goes on, with a new session")
  void aSessionAloneIsNotEnough() {
    refused();
    String before = cookie();
    administrator
        .session()
        .passThrough(without("acr_values", administrator.session().toStepUp(administrator.node())));
    assertThat(cookie()).as("came back with another session").isNotEqualTo(before);
    refused();
    URI lower =
        URI.create(
            administrator
                .session()
                .toStepUp(administrator.node())
                .toString()
                .replace("acr_values=step", "acr_values=aal1"));
    administrator.session().passThrough(lower);
    refused();

    String old = cookie();
    administrator.steppedUp();
    assertThat(cookie()).isNotEqualTo(old);
    for (Node node : RunningHashi.nodes()) {
      administrator.at(node).send("PUT", disabled(leaver), null, Map.of()).expect(200);
    }
    assertThat(lastingSessions()).as("those before run out").isEqualTo(1);
  }

  @Test
  void whoTurnsBackHalfWayIsStillSignedIn() {
    String before = cookie();
    assertThat(administrator.session().toStepUp(administrator.node()).getQuery())
        .contains("acr_values=step");
    assertThat(cookie()).isEqualTo(before);
    administrator.get("/api/channels").expect(200);
    refused();
  }

  /** Whoever may not do it anyway learns nothing from being asked, for he is not. */
  @Test
  void nobodyElseIsAsked() {
    PersonAtWork sato = PersonAtWork.of("sato");
    for (String account : new String[] {leaver, UUID.randomUUID().toString()}) {
      sato.send("PUT", disabled(account), null, Map.of()).expectProblem(404, "not-found");
      sato.delete(disabled(account)).expectProblem(404, "not-found");
      sato.send("POST", "/api/accounts/" + account + "/leaving", null, Map.of())
          .expectProblem(404, "not-found");
    }
  }

  private void refused() {
    administrator
        .send("PUT", disabled(leaver), null, Map.of())
        .expectProblem(403, "step-up-needed");
    administrator
        .send("POST", "/api/accounts/" + leaver + "/leaving", null, Map.of())
        .expectProblem(403, "step-up-needed");
    administrator.delete("/api/sessions").expectProblem(403, "step-up-needed");
    assertThat(
            database.count(
                "select count(*) from identity_account where account_id = ?::uuid"
                    + " and disabled_at is null",
                leaver))
        .isEqualTo(1);
  }

  private static String disabled(String accountId) {
    return "/api/accounts/" + accountId + "/disabled";
  }

  private static URI without(String parameter, URI address) {
    return URI.create(address.toString().replaceAll("&" + parameter + "=[^&]*", ""));
  }

  private String cookie() {
    return administrator.session().cookies().get("q_session");
  }

  private long lastingSessions() {
    return database.count(
        "select count(*) from identity_session where account_id = ? and ends_at is null",
        administrator.accountId());
  }

  private void account(String accountId, String name, boolean administers) {
    database.operate(
        "insert into identity_account (account_id, name, administrator, created_at)"
            + " values (?::uuid, ?, ?, now())",
        accountId,
        name,
        administers);
    database.operate("insert into platform_stream (stream_id) values (?::uuid)", accountId);
  }
}

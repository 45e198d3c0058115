package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.standalone.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody proves herself with: seen, made, taken away, and lost. */
class CredentialsIT {
  private final Database database = RunningHashi.database();
  private PersonAtWork person;
  private UUID account;

  @BeforeEach
  void invite() {
    Newcomer newcomer = RunningHashi.keycloak().invite("kagi");
    database.operate(
        "insert into identity_account (account_id, name, created_at)"
            + " values (?::uuid, '見本 かぎ', now())",
        newcomer.subject());
    database.operate(
        "insert into platform_stream (stream_id) values (?::uuid)", newcomer.subject());
    person = PersonAtWork.firstSignInOf(newcomer);
    account = UUID.fromString(newcomer.subject());
  }

  @Test
  void onesOwnAreListedWithoutAnythingSecretAndTheLastFactorStays() {
    List<JsonNode> all = credentials();
    assertThat(all).map(one -> one.path("kind").asText()).contains("password", "authenticator");
    assertThat(all.toString()).doesNotContain("secret", "salt", "value");
    String authenticator = idOf("authenticator");
    person.delete("/api/credentials/" + authenticator).expectProblem(403, "step-up-needed");
    person.steppedUp();
    person.delete("/api/credentials/" + authenticator).expectProblem(409, "last-factor");
    person.delete("/api/credentials/" + idOf("password")).expectProblem(404, "not-found");
    person.delete("/api/credentials/" + UUID.randomUUID()).expectProblem(404, "not-found");
    PersonAtWork.of("sato")
        .delete("/api/credentials/" + authenticator)
        .expectProblem(404, "not-found");
    person.post("/api/credentials/lost", Json.object()).expectProblem(409, "no-recovery-codes");
    assertThat(credentials()).hasSameSizeAs(all);
  }

  /** With the recovery codes she comes back, and with what was on the telephone nobody does. */
  @Test
  void aLostTelephoneOpensNothingAndSheComesBackWithARecoveryCode() {
    List<String> codes = person.session().makeRecoveryCodes(person.node());
    assertThat(one("recovery-codes").path("remaining").asInt()).isEqualTo(codes.size());
    String chain = "select count(*) from audit_entry where action = 'credential.lost'";
    long before = database.count(chain);
    try (OpenSocket socket = person.socket()) {
      person.steppedUp().post("/api/credentials/lost", Json.object()).expect(204);
      assertThat(socket.awaitClose()).isEqualTo(4401);
    }
    assertThat(person.copy().get("/api/channels").tellsNothing().status()).isIn(401, 499);
    assertThat(RunningHashi.keycloak().sessionsOf(account)).isZero();
    assertThat(database.count(chain)).isEqualTo(before + 1);

    SignIn.Page second = person.session().passwordElsewhere(person.node());
    assertThat(second.asksFor("otp")).as("the telephone's code").isFalse();
    assertThat(second.asksFor("recoveryCodeInput")).isTrue();
    SignIn.Page third = person.session().answer(second, "recoveryCodeInput", codes.getFirst());
    assertThat(third.asksFor("totp")).as("a new authenticator").isTrue();
    assertThat(third.asksFor("totpSecret")).isTrue();
  }

  @Test
  void whoLostEverythingGetsATemporaryPasswordFromAnAdministratorAndNothingElseOpens() {
    String path = "/api/accounts/" + account + "/lost-devices";
    person.send("POST", path, null, Map.of()).expectProblem(404, "not-found");
    PersonAtWork.of("sato").send("POST", path, null, Map.of()).expectProblem(404, "not-found");
    PersonAtWork administrator = Asker.ADMINISTRATOR.person().steppedUp();
    administrator
        .send(
            "POST", "/api/accounts/" + administrator.accountId() + "/lost-devices", null, Map.of())
        .expectProblem(409, "own-account");
    String password;
    try (OpenSocket socket = person.socket()) {
      password =
          administrator
              .send("POST", path, null, Map.of())
              .expect(200)
              .json()
              .path("temporaryPassword")
              .asText();
      assertThat(socket.awaitClose()).isEqualTo(4401);
    }
    assertThat(person.session().passwordElsewhere(person.node()).asksFor("username"))
        .as("her old password")
        .isTrue();
    SignIn.Page page = person.session().passwordElsewhere(person.node(), password);
    assertThat(page.asksFor("totpSecret")).as("everything is chosen anew").isTrue();
  }

  private List<JsonNode> credentials() {
    return Json.each(person.get("/api/credentials").expect(200).json()).toList();
  }

  private JsonNode one(String kind) {
    return credentials().stream()
        .filter(one -> one.path("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private String idOf(String kind) {
    return one(kind).path("credentialId").asText();
  }
}

package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Keycloak is away, a telephone was lost, and the paper lies in the safe. */
class EnvelopeIT {
  private static final String COOKIE = "hashi_envelope";

  private final Node node = RunningHashi.secondNode();
  private final PersonAtWork administrator = Asker.ADMINISTRATOR.person().steppedUp().at(node);
  private final PersonAtWork nobody = PersonAtWork.anonymous().at(node);
  private final Database database = RunningHashi.database();
  private final String team = Rooms.team();

  @BeforeEach
  void noneIsOpen() {
    database.operate("update envelope_envelope set ends_at = now() where ends_at > now()");
  }

  @Test
  @DisplayName("while Keycloak is there no envelope opens, and a new one makes the one before void")
  void whileKeycloakIsThereNoEnvelopeOpens() {
    String first = seal();
    opens(first).expectProblem(409, "envelope-not-needed");
    String second = seal();
    try (OwnEngines.Frozen frozen = RunningHashi.firstNode().freezeKeycloak()) {
      awaitAbsence();
      opens(first).expectProblem(409, "envelope-code-wrong");
      opens("XXXX-XXXX").expectProblem(409, "envelope-code-wrong");
      assertThat(opens(second).status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("it opens once, from the server itself, for an administrator who reads nothing")
  void itOpensTheAdministrationAndNothingElse() {
    String code = seal();
    try (OwnEngines.Frozen frozen = RunningHashi.firstNode().freezeKeycloak()) {
      awaitAbsence();
      for (String proxy : new String[] {"X-Forwarded-For", "Forwarded", "X-Real-IP"}) {
        nobody
            .send("POST", "/api/envelope", wish(code).toString(), Map.of(proxy, "192.0.2.1"))
            .expectProblem(404, "not-found");
      }
      String typed = code.toLowerCase().replace("-", " ");
      String handle = handle(opens(typed).expect(200));
      opens(code).expectProblem(409, "envelope-code-wrong");

      JsonNode me = holding(handle, "GET", "/api/me").expect(200).json();
      assertThat(me.path("administrator").asBoolean()).isTrue();
      assertThat(me.path("affiliations")).isEmpty();
      assertThat(holding(handle, "GET", "/api/channels").expect(200).json().path("channels"))
          .isEmpty();
      holding(handle, "GET", "/api/channels/" + team).expectProblem(404, "not-found");
      holding(handle, "GET", "/api/access-log/counts?from=2026-11-01&to=2026-11-30")
          .expectProblem(404, "not-found");

      String lost = Objects.accountOfNobodyElseHere();
      JsonNode ended =
          holding(handle, "PUT", "/api/accounts/" + lost + "/disabled").expect(200).json();
      assertThat(ended.path("directoryTold").asBoolean()).as("Keycloak is away").isFalse();

      assertThat(alarm(administrator).path("opening").path("openedBy").asText()).isEqualTo("見本 当直");
      assertThat(alarm(administrator).path("own").asBoolean()).isFalse();
      holding(handle, "DELETE", "/api/envelope-session").expect(204);
      assertThat(holding(handle, "GET", "/api/me").status()).isIn(401, 499, 503);
      assertThat(alarm(administrator).path("opening").isNull()).isTrue();
    }
    assertThat(recorded())
        .containsSubsequence("envelope.seal", "envelope.open", "account.disable", "envelope.close");
  }

  @Test
  @DisplayName("after its hour it is closed at once, and its cookie is worth nothing elsewhere")
  void afterItsHourItIsClosed() {
    String code = seal();
    try (OwnEngines.Frozen frozen = RunningHashi.firstNode().freezeKeycloak()) {
      awaitAbsence();
      String handle = handle(opens(code).expect(200));
      assertThat(nobody.send("GET", "/api/me", null, cookie(handle, "192.0.2.1")).status())
          .isIn(401, 499, 503);
      holding(handle, "GET", "/api/me").expect(200);
      database.operate("update envelope_envelope set ends_at = now() where ends_at > now()");
      assertThat(holding(handle, "GET", "/api/me").status()).isIn(401, 499, 503);
    }
  }

  private String seal() {
    return administrator
        .send("POST", "/api/envelopes", null, Map.of())
        .expect(201)
        .json()
        .path("code")
        .asText();
  }

  /** Its last answer is longer ago than this node is told to wait. */
  private void awaitAbsence() {
    Awaitility.await("Keycloak was away long enough")
        .atMost(Duration.ofSeconds(20))
        .until(() -> opens("0000").json().path("code").asText().equals("envelope-code-wrong"));
  }

  private Answer opens(String code) {
    return nobody.post("/api/envelope", wish(code));
  }

  private static ObjectNode wish(String code) {
    return Json.object().put("code", code).put("openedBy", "見本 当直").put("reason", "認証サーバーの故障");
  }

  private static String handle(Answer opened) {
    return opened.header("Set-Cookie").replaceAll(".*" + COOKIE + "=([^;]*).*", "$1");
  }

  private Answer holding(String handle, String method, String path) {
    return nobody.send(method, path, null, Map.of("Cookie", COOKIE + "=" + handle));
  }

  private static Map<String, String> cookie(String handle, String from) {
    return Map.of("Cookie", COOKIE + "=" + handle, "X-Forwarded-For", from);
  }

  private JsonNode alarm(PersonAtWork person) {
    return person.get("/api/envelope-session").expect(200).json();
  }

  private List<String> recorded() {
    return database.list(
        "select action from audit_entry where chain_id = '00000000-0000-7000-8000-00000000ad01'"
            + " and action ~ '^(envelope|account)' order by no");
  }
}

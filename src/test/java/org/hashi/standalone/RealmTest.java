package org.hashi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm as code keeps its promises; the ids are those of the security requirements. */
class RealmTest {

  private static final Path FILE = Path.of("keycloak/hashi-realm.json");
  private static final List<String> ORIGINS =
      List.of("http://localhost:8080", "http://127.0.0.1:8080");

  @TempDir Path temporary;
  private JsonNode realm;

  @BeforeEach
  void read() throws IOException {
    realm = tree(filled());
  }

  @Test
  void au02_bruteForceGuardIsOnAndLocksNobodyOutForLong() {
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("permanentLockout").asBoolean(true)).isFalse();
    assertThat(realm.path("failureFactor").asInt()).isEqualTo(5);
    assertThat(realm.path("waitIncrementSeconds").asInt()).isEqualTo(60);
    assertThat(realm.path("maxFailureWaitSeconds").asInt()).isEqualTo(900);
  }

  @Test
  void au02_noClientHasImplicitOrDirectGrants() {
    assertThat(realm.path("clients")).hasSize(2);
    for (JsonNode client : realm.path("clients")) {
      assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
      assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
      assertThat(client.path("publicClient").asBoolean(true)).isFalse();
    }
    assertThat(flow(realm.path("directGrantFlow").asText()))
        .extracting(step -> step.path("authenticator").asText())
        .containsExactly("deny-access-authenticator");
  }

  @Test
  void au02_pkceIsForced() {
    assertThat(attribute("pkce.code.challenge.method")).isEqualTo("S256");
  }

  @Test
  void au02_redirectsAreExactAndWebOriginsNone() {
    List<String> uris = new ArrayList<>();
    client().path("redirectUris").forEach(uri -> uris.add(uri.asText()));
    assertThat(uris)
        .containsExactly("http://localhost:8080/api/login", "http://127.0.0.1:8080/api/login");
    assertThat(attribute("post.logout.redirect.uris"))
        .isEqualTo("http://localhost:8080/##http://127.0.0.1:8080/");
    assertThat(client().path("webOrigins")).isEmpty();
    assertThat(client().toString()).doesNotContain("*").doesNotContain("${HASHI");
  }

  @Test
  void au02_refreshTokensAreBoundToTheClientsSecretAndDoNotRotate() {
    assertThat(realm.path("revokeRefreshToken").asBoolean()).isFalse();
    realm
        .path("clients")
        .forEach(client -> assertThat(client.path("publicClient").asBoolean(true)).isFalse());
  }

  @Test
  void au02_secondFactorIsRequiredWithoutAWayAround() {
    List<JsonNode> top = flow(realm.path("browserFlow").asText());
    assertThat(top)
        .extracting(step -> step.path("authenticator").asText(step.path("flowAlias").asText()))
        .containsExactly("auth-cookie", "hashi password and second factor");
    assertThat(flow("hashi password and second factor"))
        .allMatch(step -> step.path("requirement").asText().equals("REQUIRED"))
        .extracting(step -> step.path("authenticator").asText())
        .containsExactly("auth-username-password-form", "auth-otp-form");
  }

  @Test
  void au05_codesAreUsedOnceAndOneStepOfSkewAtMost() {
    assertThat(realm.path("otpPolicyCodeReusable").asBoolean(true)).isFalse();
    assertThat(realm.path("otpPolicyLookAheadWindow").asInt()).isEqualTo(1);
    assertThat(realm.path("otpPolicyDigits").asInt()).isEqualTo(6);
    assertThat(realm.path("otpPolicyPeriod").asInt()).isEqualTo(30);
  }

  @Test
  void au06_passwordPolicy() {
    assertThat(realm.path("passwordPolicy").asText())
        .contains("length(13)", "maxLength(128)", "notUsername", "notEmail")
        .contains("passwordHistory(5)", "digits(1)", "specialChars(1)");
    assertThat(Randomness.password()).matches("(?=.*\\d)(?=.*-).{13,}");
  }

  @Test
  void nobodyRegistersOrIsRememberedAndSessionsEnd() {
    assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
    assertThat(realm.path("rememberMe").asBoolean(true)).isFalse();
    assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
    assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isEqualTo(3600);
    assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isEqualTo(43_200);
    assertThat(client().path("optionalClientScopes")).isEmpty();
    assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
    assertThat(realm.path("adminEventsEnabled").asBoolean()).isTrue();
  }

  @Test
  void pagesAreJapaneseFirst() {
    assertThat(realm.path("defaultLocale").asText()).isEqualTo("ja");
    assertThat(realm.path("supportedLocales").toString()).isEqualTo("[\"ja\",\"en\"]");
  }

  @Test
  void theAdministrationClientMayHandlePeopleAndNothingElse() {
    JsonNode account = realm.path("users").get(0);
    assertThat(account.path("serviceAccountClientId").asText()).isEqualTo("hashi-admin");
    assertThat(account.path("clientRoles").toString())
        .isEqualTo("{\"realm-management\":[\"manage-users\",\"view-users\",\"query-users\"]}");
  }

  @Test
  void theFileItselfHoldsNoPersonAndNoSecret() throws IOException {
    JsonNode file = new ObjectMapper().readTree(FILE.toFile());
    assertThat(file.path("users")).hasSize(1);
    assertThat(file.findValuesAsText("secret"))
        .containsExactly("${HASHI_CLIENT_SECRET}", "${HASHI_ADMIN_CLIENT_SECRET}");
  }

  @Test
  void demoPeopleComeWithPasswordAndSecondFactor() throws IOException {
    var person =
        new Cast.Person(
            "sato", "6f0c1c52-9a51-4f5c-8f4e-0d6d3b1a0001", "佐藤 由紀", "佐藤", "由紀", "ct-shibata", "");
    var secrets = new DemoSecrets("pw", new TreeMap<>(Map.of("sato", "ABCDEFGH")));
    JsonNode user =
        tree(filled().withCast(new Cast(List.of(person)), secrets)).path("users").get(1);
    assertThat(user.path("id").asText()).isEqualTo(person.subject());
    assertThat(user.path("lastName").asText()).isEqualTo("佐藤");
    assertThat(user.path("credentials"))
        .extracting(credential -> credential.path("type").asText())
        .containsExactly("password", "otp");
    assertThat(user.path("requiredActions")).isEmpty();
  }

  @Test
  void theFirstAdministratorMustChooseAPasswordAndASecondFactor() throws IOException {
    Notes notes = Notes.read(temporary.resolve("secrets.properties"), "test");
    FirstAdministrator first = new FirstAdministrator(notes);
    JsonNode user = tree(filled().withFirstAdministrator(first)).path("users").get(1);
    assertThat(user.path("id").asText()).isEqualTo(first.subject());
    assertThat(user.path("requiredActions").toString())
        .isEqualTo("[\"UPDATE_PASSWORD\",\"CONFIGURE_TOTP\"]");
    assertThat(user.path("credentials").get(0).path("temporary").asBoolean()).isTrue();
    first.forgetPassword();
    assertThat(first.untoldPassword()).isEmpty();
  }

  private static Realm filled() throws IOException {
    return Realm.read(FILE).withSecrets("a", "b").withOrigins(ORIGINS);
  }

  private static JsonNode tree(Realm realm) throws IOException {
    return new ObjectMapper().readTree(realm.text());
  }

  private JsonNode client() {
    return realm.path("clients").get(0);
  }

  private String attribute(String name) {
    return client().path("attributes").path(name).asText();
  }

  private List<JsonNode> flow(String alias) {
    List<JsonNode> steps = new ArrayList<>();
    for (JsonNode flow : realm.path("authenticationFlows")) {
      if (flow.path("alias").asText().equals(alias)) {
        flow.path("authenticationExecutions").forEach(steps::add);
      }
    }
    return steps;
  }
}

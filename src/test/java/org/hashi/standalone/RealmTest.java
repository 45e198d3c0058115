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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm as code keeps its promises; the ids are those of the security requirements. */
class RealmTest {

  private static final Path FILE = Path.of("keycloak/hashi-realm.json");
  private static final String[] SECOND_FACTORS = {
    "ALTERNATIVE auth-otp-form",
    "ALTERNATIVE webauthn-authenticator",
    "ALTERNATIVE webauthn-authenticator-passwordless",
    "ALTERNATIVE auth-recovery-authn-code-form"
  };
  private static final List<String> ORIGINS =
      List.of("http://localhost:8080", "http://127.0.0.1:8080");

  @TempDir Path temporary;
  private JsonNode realm;

  @BeforeEach
  void read() throws IOException {
    realm = tree(filled());
  }

  @Test
  @DisplayName("AU-02: brute force guard is on and locks nobody out for long")
  void bruteForceGuardIsOnAndLocksNobodyOutForLong() {
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("permanentLockout").asBoolean(true)).isFalse();
    assertThat(realm.path("failureFactor").asInt()).isEqualTo(5);
    assertThat(realm.path("waitIncrementSeconds").asInt()).isEqualTo(60);
    assertThat(realm.path("maxFailureWaitSeconds").asInt()).isEqualTo(900);
  }

  @Test
  @DisplayName("AU-02: no client has implicit or direct grants")
  void noClientHasImplicitOrDirectGrants() {
    assertThat(realm.path("clients")).hasSize(3);
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
  @DisplayName("AU-02: PKCE is forced")
  void pkceIsForced() {
    assertThat(attribute("pkce.code.challenge.method")).isEqualTo("S256");
  }

  @Test
  @DisplayName("AU-02: redirects are exact and web origins none")
  void redirectsAreExactAndWebOriginsNone() {
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
  @DisplayName("AU-02: refresh tokens are bound to the clients secret and do not rotate")
  void refreshTokensAreBoundToTheClientsSecretAndDoNotRotate() {
    assertThat(realm.path("revokeRefreshToken").asBoolean()).isFalse();
    realm
        .path("clients")
        .forEach(client -> assertThat(client.path("publicClient").asBoolean(true)).isFalse());
  }

  @Test
  @DisplayName("AU-02: second factor is required without a way around")
  void secondFactorIsRequiredWithoutAWayAround() {
    assertThat(steps(realm.path("browserFlow").asText()))
        .containsExactly("ALTERNATIVE auth-cookie", "ALTERNATIVE hashi levels");
    assertThat(steps("hashi levels"))
        .containsExactly("CONDITIONAL hashi signed in", "CONDITIONAL hashi step");
    assertThat(steps("hashi signed in"))
        .containsExactly(
            "REQUIRED conditional-level-of-authentication",
            "REQUIRED auth-username-password-form",
            "CONDITIONAL hashi after the password");
    assertThat(steps("hashi after the password"))
        .containsExactly(
            "REQUIRED conditional-credential",
            "CONDITIONAL hashi second factor",
            "CONDITIONAL hashi no second factor yet");
    assertThat(config("hashi no passkey used"))
        .isEqualTo(Map.of("credentials", "webauthn-passwordless", "included", "false"));
    assertThat(steps("hashi second factor"))
        .startsWith("REQUIRED conditional-user-configured")
        .endsWith(SECOND_FACTORS);
    assertThat(steps("hashi no second factor yet"))
        .containsExactly("REQUIRED conditional-sub-flow-executed", "REQUIRED auth-otp-form");
    assertThat(config("hashi second factor not shown"))
        .isEqualTo(Map.of("flow_to_check", "hashi second factor", "check_result", "not-executed"));
  }

  @Test
  @DisplayName("AU-08: the step is asked for each time and nobody falls below two factors")
  void theStepIsAskedForEachTimeAndNobodyFallsBelowTwoFactors() {
    assertThat(realm.path("attributes").path("acr.loa.map").asText())
        .isEqualTo("{\"aal1\":\"1\",\"aal2\":\"2\",\"step\":\"3\"}");
    assertThat(attribute("default.acr.values")).isEqualTo("aal2");
    assertThat(attribute("minimum.acr.value")).isEqualTo("aal2");
    assertThat(config("hashi level 2"))
        .isEqualTo(Map.of("loa-condition-level", "2", "loa-max-age", "43200"));
    assertThat(config("hashi level 3"))
        .isEqualTo(Map.of("loa-condition-level", "3", "loa-max-age", "0"));
    assertThat(steps("hashi step"))
        .containsExactly(
            "REQUIRED conditional-level-of-authentication",
            "CONDITIONAL hashi step factor",
            "REQUIRED allow-access-authenticator");
    assertThat(steps("hashi step factor"))
        .startsWith("REQUIRED conditional-credential")
        .endsWith(SECOND_FACTORS);
  }

  @Test
  @DisplayName("AU-09: a passkey counts as two factors because it verifies the person")
  void aPasskeyCountsAsTwoFactorsBecauseItVerifiesThePerson() {
    String policy = "webAuthnPolicyPasswordless";
    assertThat(realm.path(policy + "PasskeysEnabled").asBoolean()).isTrue();
    assertThat(realm.path(policy + "UserVerificationRequirement").asText()).isEqualTo("required");
    assertThat(realm.path(policy + "ResidentKey").asText()).isEqualTo("required");
  }

  @Test
  @DisplayName("AU-07: credentials are changed only by who proved himself just now")
  void credentialsAreChangedOnlyByWhoProvedHimselfJustNow() {
    Map<String, Integer> ages = new TreeMap<>();
    for (JsonNode action : realm.path("requiredActions")) {
      assertThat(action.path("enabled").asBoolean())
          .as("taken away through Hashi only, which keeps the last factor")
          .isEqualTo(!action.path("alias").asText().equals("delete_credential"));
      ages.put(action.path("alias").asText(), action.path("config").path("max_auth_age").asInt(-1));
    }
    assertThat(ages)
        .containsOnlyKeys(
            "CONFIGURE_RECOVERY_AUTHN_CODES",
            "CONFIGURE_TOTP",
            "UPDATE_PASSWORD",
            "delete_credential",
            "webauthn-register",
            "webauthn-register-passwordless");
    assertThat(ages.values()).containsOnly(300);
  }

  @Test
  @DisplayName("AU-05: codes are used once and one step of skew at most")
  void codesAreUsedOnceAndOneStepOfSkewAtMost() {
    assertThat(realm.path("otpPolicyCodeReusable").asBoolean(true)).isFalse();
    assertThat(realm.path("otpPolicyLookAheadWindow").asInt()).isEqualTo(1);
    assertThat(realm.path("otpPolicyDigits").asInt()).isEqualTo(6);
    assertThat(realm.path("otpPolicyPeriod").asInt()).isEqualTo(30);
  }

  @Test
  @DisplayName("AU-06: password policy")
  void passwordPolicy() {
    assertThat(realm.path("passwordPolicy").asText())
        .contains("length(13)", "maxLength(128)", "notUsername", "notEmail")
        .contains("passwordHistory(5)", "digits(1)", "specialChars(1)")
        .contains("passwordBlacklist(hashi-common-passwords.txt)");
    assertThat(Path.of("keycloak/password-blacklists/hashi-common-passwords.txt")).isNotEmptyFile();
    assertThat(Randomness.password()).matches("(?=.*\\d)(?=.*-).{13,}");
  }

  /** There the last second factor could be given up, and nothing of it would stand in the trail. */
  @Test
  @DisplayName("AU-07: nobody changes his credentials in Keycloak's own pages")
  void theAccountConsoleIsShut() {
    assertThat(realm.path("clients").get(2).path("clientId").asText()).isEqualTo("account");
    assertThat(realm.path("clients").get(2).path("enabled").asBoolean(true)).isFalse();
  }

  @Test
  void nobodyRegistersOrIsRememberedAndSessionsEnd() {
    assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
    assertThat(realm.path("rememberMe").asBoolean(true)).isFalse();
    assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
    assertThat(realm.path("offlineSessionMaxLifespanEnabled").asBoolean()).isTrue();
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

  /** The steps of a flow, each as its requirement and its name. */
  private List<String> steps(String alias) {
    return flow(alias).stream()
        .map(
            step ->
                step.path("requirement").asText()
                    + " "
                    + step.path("authenticator").asText(step.path("flowAlias").asText()))
        .toList();
  }

  private Map<String, String> config(String alias) {
    Map<String, String> values = new TreeMap<>();
    for (JsonNode one : realm.path("authenticatorConfig")) {
      if (one.path("alias").asText().equals(alias)) {
        one.path("config").properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
      }
    }
    return values;
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

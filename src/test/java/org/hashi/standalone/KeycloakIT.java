package org.hashi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.hashi.ground.FreePorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The product's own Keycloak with our realm, for real: started once, then people sign in. Beside
 * the other tests, whose system it does not touch, but one test after the other.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("a Keycloak of its own")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-0123";

  private static final String FIRST_PASSWORD = Randomness.password();
  private static final int SHORT_WAIT_SECONDS = 2;

  @TempDir static Path temporary;
  private static Engines engines;
  private static Map<String, String> wiring;
  private static String origin;
  private static Path data;

  @BeforeAll
  static void start() throws Exception {
    data = temporary.resolve("data");
    startOn(FreePorts.pair());
  }

  @AfterAll
  static void stop() {
    engines.close();
  }

  @Test
  void passwordAloneSignsNobodyIn() throws Exception {
    SignIn browser = new SignIn();
    SignIn.Page login = browser.open(authorization(origin + "/api/login", true));
    assertThat(login.document().selectFirst("html").attr("lang")).isEqualTo("ja");
    assertThat(login.document().text()).contains("橋 Hashi", "サインイン");
    SignIn.Page second =
        browser.submit(login, Map.of("username", person(0), "password", password()));
    assertThat(second.asksFor("otp")).isTrue();
    assertThat(browser.cookieNames()).doesNotContain("KEYCLOAK_IDENTITY");
    SignIn.Page again = browser.open(authorization(origin + "/api/login", true));
    assertThat(again.address().toString()).doesNotContain("code=");
  }

  @Test
  @DisplayName("AU-05: password and code sign in, and the code works once")
  void passwordAndCodeSignInAndTheCodeWorksOnce() throws Exception {
    String code = SignIn.code(totp(person(1)), Instant.now());
    SignIn.Page back = signIn(person(1), code);
    assertThat(back.address().toString()).startsWith(origin + "/api/login?").contains("code=");
    JsonNode tokens = exchange(back);
    assertThat(claims(tokens.path("id_token").asText()).path("sub").asText())
        .isEqualTo(Cast.read().people().get(1).subject());
    assertThat(tokens.path("expires_in").asInt()).isBetween(290, 300);
    assertThat(signIn(person(1), code).asksFor("otp")).isTrue();
  }

  @Test
  void aWrongCodeIsRefused() throws Exception {
    assertThat(signIn(person(2), "000000").asksFor("otp")).isTrue();
  }

  @Test
  @DisplayName("AU-02: PKCE and the exact redirect are demanded")
  void pkceAndTheExactRedirectAreDemanded() throws Exception {
    assertThat(new SignIn().open(authorization(origin + "/api/login", false)).address().toString())
        .contains("error=invalid_request");
    SignIn.Page wrong = new SignIn().open(authorization(origin + "/api/login/more", true));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.asksFor("username")).isFalse();
  }

  @Test
  @DisplayName("AU-02: the direct grant is closed for every client")
  void directGrantIsClosedForEveryClient() throws Exception {
    String person = "grant_type=password&username=" + person(0) + "&password=" + password();
    String ours = secretOf("quarkus.oidc.client-id", "quarkus.oidc.credentials.secret");
    for (String client : List.of("&client_id=admin-cli", ours)) {
      HttpResponse<String> answer = tokenAnswer(person + client);
      assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
      assertThat(answer.body()).doesNotContain("access_token");
    }
  }

  @Test
  @DisplayName(
      "AU-06, AU-07: the second factor comes first, and the policy holds for every password")
  void anInvitedPersonMustChooseAPasswordAndThenASecondFactor() throws Exception {
    String username = newcomer();
    SignIn browser = new SignIn();
    SignIn.Page page = browser.open(authorization(origin + "/api/login", true));
    page = browser.submit(page, Map.of("username", username, "password", FIRST_PASSWORD));
    assertThat(page.asksFor("totp")).isTrue();
    page = browser.submit(page, secondFactor(page));
    for (String refused :
        List.of(
            "short-1",
            "Twelve-chars",
            "No-digit-in-this-one",
            "Nosigninthisone1",
            "NIIGATA-123456",
            "Password-12345",
            username,
            FIRST_PASSWORD)) {
      page = browser.submit(page, Map.of("password-new", refused, "password-confirm", refused));
      assertThat(page.asksFor("password-new")).as(refused).isTrue();
    }
    String chosen = Randomness.password();
    page = browser.submit(page, Map.of("password-new", chosen, "password-confirm", chosen));
    assertThat(page.address().toString()).startsWith(origin + "/api/login?").contains("code=");
  }

  @Test
  @DisplayName(
      "AU-03: the right password is answered as a wrong one, until the lock ends by itself")
  void afterFiveFailuresTheDoorStaysShutForAWhile() throws Exception {
    String username = newcomer();
    try (KeycloakAdmin admin = administrator()) {
      admin.put("", waits(SHORT_WAIT_SECONDS, SHORT_WAIT_SECONDS));
      SignIn browser = new SignIn();
      SignIn.Page page = browser.open(authorization(origin + "/api/login", true));
      for (int failures = 0; failures < 5; failures++) {
        page = browser.submit(page, Map.of("username", username, "password", "Chigau-12345"));
      }
      String told = error(page);
      page = browser.submit(page, Map.of("username", username, "password", FIRST_PASSWORD));
      assertThat(error(page)).isEqualTo(told).isEqualTo("ユーザー名またはパスワードが違います。");
      AtomicReference<SignIn.Page> shown = new AtomicReference<>(page);
      Awaitility.await("the lock ends")
          .atMost(Duration.ofSeconds(15))
          .pollInterval(Duration.ofSeconds(SHORT_WAIT_SECONDS))
          .until(
              () -> {
                shown.set(
                    browser.submit(
                        shown.get(), Map.of("username", username, "password", FIRST_PASSWORD)));
                return shown.get().asksFor("totp");
              });
    } finally {
      try (KeycloakAdmin admin = administrator()) {
        admin.put("", waits(60, 60));
      }
    }
  }

  @Test
  @DisplayName("AU-04: a name nobody has, a colleague's and a leaver's are answered alike")
  void aNameNobodyHasIsAnsweredAsAnyOther() throws Exception {
    String known = newcomer();
    String left = newcomer();
    try (KeycloakAdmin admin = administrator()) {
      JsonNode person = admin.get("/users?exact=true&username=" + left).path(0);
      admin.put(
          "/users/" + person.path("id").asText(), JSON.createObjectNode().put("enabled", false));
    }
    String wrong = "Chigau-12345";
    String expected = answered(known, wrong);
    assertThat(expected).contains("ユーザー名またはパスワードが違います。");
    assertThat(answered("nobody-of-this-name", wrong)).isEqualTo(expected);
    assertThat(answered(left, wrong)).isEqualTo(expected);
    assertThat(answered(left, FIRST_PASSWORD))
        .as("only who knows the password is told whom to ask")
        .contains("管理者に連絡してください。");
  }

  /** All a browser is told, but for the name it was given itself. */
  private static String answered(String username, String password) throws Exception {
    SignIn browser = new SignIn();
    SignIn.Page page = browser.open(authorization(origin + "/api/login", true));
    page = browser.submit(page, Map.of("username", username, "password", password));
    return page.status()
        + " "
        + page.document().text()
        + " "
        + page.document().select("[id]").eachAttr("id");
  }

  @Test
  @DisplayName(
      "AU-08: what the browser may alter in the address never raises the level, and never lowers it")
  void theStepIsAskedForEachTimeAndToldInTheToken() throws Exception {
    SignIn browser = new SignIn();
    SignIn.Page page = browser.open(level("aal1"));
    page = browser.submit(page, Map.of("username", person(4), "password", password()));
    page = browser.submit(page, Map.of("otp", code(4, -1)));
    assertThat(acr(page)).isEqualTo("aal2");
    assertThat(acr(browser.open(authorization(origin + "/api/login", true)))).isEqualTo("aal2");
    SignIn.Page asked = browser.open(level("step"));
    assertThat(asked.asksFor("otp")).isTrue();
    assertThat(asked.asksFor("password")).isFalse();
    assertThat(acr(browser.submit(asked, Map.of("otp", code(4, 0))))).isEqualTo("step");
    assertThat(browser.open(level("step")).asksFor("otp")).isTrue();
    assertThat(acr(browser.open(level("aal1")))).isEqualTo("aal2");
  }

  /** Asked with a page that is signed in, and as an application with a good token would. */
  @Test
  @DisplayName("AU-07: nobody gives up his last factor in Keycloak's own pages")
  void theAccountPagesAreShut() throws Exception {
    SignIn browser = new SignIn();
    SignIn.Page page = browser.open(authorization(origin + "/api/login", true));
    page = browser.submit(page, Map.of("username", person(6), "password", password()));
    page = browser.submit(page, Map.of("otp", code(6, 0)));
    String token = exchange(page).path("access_token").asText();
    for (String path : List.of("/account", "/account/credentials")) {
      URI address = URI.create(wiring.get("quarkus.oidc.auth-server-url") + path);
      assertThat(browser.open(address).status()).as(path).isEqualTo(404);
      HttpRequest asked =
          HttpRequest.newBuilder(address)
              .header("Accept", "application/json")
              .header("Authorization", "Bearer " + token)
              .build();
      assertThat(
              HttpClient.newHttpClient()
                  .send(asked, HttpResponse.BodyHandlers.ofString())
                  .statusCode())
          .as(path)
          .isEqualTo(404);
    }
  }

  @Test
  void theAdministrationClientReachesPeopleOnly() throws Exception {
    assertThat(admin("/users?max=1", null)).isEqualTo(200);
    assertThat(admin("/clients", null)).isEqualTo(403);
    assertThat(admin("/events", null)).isEqualTo(403);
  }

  @Test
  void nothingSecretIsLeftBesideTheSecretFiles() throws Exception {
    String password = password();
    try (var files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".json") || name.endsWith(".log") || name.endsWith(".conf")) {
          assertThat(name.equals(DemoSecrets.FILE) || !Files.readString(file).contains(password))
              .as(file.toString())
              .isTrue();
        }
      }
    }
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void afterARestartOnAnotherPortItLeadsBackThereOnly() throws Exception {
    String before = origin;
    try (KeycloakAdmin admin = administrator()) {
      new OldRealm(admin).make();
    }
    stop();
    startOn(FreePorts.pair());
    assertUpToDate();
    SignIn.Page back = signIn(person(3), SignIn.code(totp(person(3)), Instant.now()));
    assertThat(back.address().toString()).startsWith(origin + "/api/login?").contains("code=");
    assertThat(new SignIn().open(authorization(before + "/api/login", true)).status())
        .isEqualTo(400);
  }

  private static void assertUpToDate() throws Exception {
    try (KeycloakAdmin admin = administrator()) {
      new OldRealm(admin).assertUpToDate();
    }
    SignIn browser = new SignIn();
    SignIn.Page page = browser.open(level("step"));
    page = browser.submit(page, Map.of("username", person(5), "password", password()));
    assertThat(page.asksFor("otp")).isTrue();
    assertThat(acr(browser.submit(page, Map.of("otp", code(5, 0))))).isEqualTo("step");
  }

  private static KeycloakAdmin administrator() throws Exception {
    Notes secrets = Notes.read(data.resolve(DataFolder.SECRETS), DataFolder.SECRETS_HEADING);
    return new KeycloakAdmin(
        wiring.get("quarkus.keycloak.admin-client.server-url"),
        secrets.find("keycloak.bootstrap-secret"));
  }

  private static ObjectNode waits(int afterFailures, int afterQuickOnes) {
    return JSON.createObjectNode()
        .put("waitIncrementSeconds", afterFailures)
        .put("minimumQuickLoginWaitSeconds", afterQuickOnes);
  }

  private static String error(SignIn.Page page) {
    return page.document().select(".pf-v5-c-helper-text__item-text").eachText().getFirst();
  }

  private static URI level(String acr) throws Exception {
    return URI.create(authorization(origin + "/api/login", true) + "&acr_values=" + acr);
  }

  private static String acr(SignIn.Page back) throws Exception {
    JsonNode claims = claims(exchange(back).path("id_token").asText());
    assertThat(claims.has("auth_time")).isTrue();
    return claims.path("acr").asText();
  }

  /** Of so many half minutes from now. */
  private static String code(int person, int steps) throws Exception {
    return SignIn.code(totp(person(person)), Instant.now().plusSeconds(30L * steps));
  }

  private static String newcomer() throws Exception {
    String username = "newcomer-1-" + UUID.randomUUID().toString().substring(0, 8);
    assertThat(invite(username, FIRST_PASSWORD)).isEqualTo(201);
    return username;
  }

  private static void startOn(int port) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("hashi.mode", "demo");
    properties.setProperty("hashi.data", data.toString());
    properties.setProperty("hashi.port", Integer.toString(port));
    properties.setProperty("hashi.keycloak-port", Integer.toString(FreePorts.one()));
    properties.setProperty("hashi.postgres-port", Integer.toString(FreePorts.one()));
    Source source = new Source(properties, Map.of());
    engines = new Engines();
    origin = "http://localhost:" + port;
    wiring = new Standalone(Settings.from(source), source, engines).start();
  }

  private static SignIn.Page signIn(String username, String code) throws Exception {
    SignIn browser = new SignIn();
    SignIn.Page page = browser.open(authorization(origin + "/api/login", true));
    page = browser.submit(page, Map.of("username", username, "password", password()));
    return browser.submit(page, Map.of("otp", code));
  }

  private static Map<String, String> secondFactor(SignIn.Page page) {
    String raw = page.document().selectFirst("input[name=totpSecret]").val();
    String base32 = base32(raw.getBytes(StandardCharsets.UTF_8));
    return Map.of("totp", SignIn.code(base32, Instant.now()), "userLabel", "phone");
  }

  private static String base32(byte[] bytes) {
    StringBuilder bits = new StringBuilder();
    for (byte b : bytes) {
      bits.append(Integer.toBinaryString(256 + (b & 0xff)).substring(1));
    }
    bits.append("0".repeat((5 - bits.length() % 5) % 5));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bits.length(); i += 5) {
      text.append(
          "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Integer.parseInt(bits.substring(i, i + 5), 2)));
    }
    return text.toString();
  }

  private static URI authorization(String redirect, boolean pkce) throws Exception {
    String query =
        "response_type=code&scope=openid&state=s&client_id=hashi&redirect_uri=" + encode(redirect);
    String challenge =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    String proof = "&code_challenge_method=S256&code_challenge=" + challenge;
    return URI.create(endpoint("auth") + "?" + query + (pkce ? proof : ""));
  }

  private static JsonNode exchange(SignIn.Page back) throws Exception {
    String code = back.address().getQuery().replaceAll(".*code=([^&]*).*", "$1");
    return token(
        "grant_type=authorization_code&code_verifier="
            + VERIFIER
            + "&code="
            + encode(code)
            + "&redirect_uri="
            + encode(origin + "/api/login")
            + secretOf("quarkus.oidc.client-id", "quarkus.oidc.credentials.secret"));
  }

  private static JsonNode claims(String jwt) throws Exception {
    return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]));
  }

  private static int invite(String username, String temporaryPassword) throws Exception {
    return admin(
        "/users",
        """
        {"username":"%s","enabled":true,"lastName":"新任","firstName":"者",
         "credentials":[{"type":"password","value":"%s","temporary":true}],
         "requiredActions":["UPDATE_PASSWORD","CONFIGURE_TOTP"]}
        """
            .formatted(username, temporaryPassword));
  }

  private static int admin(String path, String body) throws Exception {
    String admin = "quarkus.keycloak.admin-client.";
    String token =
        token(
                "grant_type=client_credentials"
                    + secretOf(admin + "client-id", admin + "client-secret"))
            .path("access_token")
            .asText();
    URI uri = URI.create(wiring.get(admin + "server-url") + "/admin/realms/hashi" + path);
    var request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    return send(body == null
            ? request.build()
            : request.POST(HttpRequest.BodyPublishers.ofString(body)).build())
        .statusCode();
  }

  private static JsonNode token(String form) throws Exception {
    return JSON.readTree(tokenAnswer(form).body());
  }

  private static HttpResponse<String> tokenAnswer(String form) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(endpoint("token")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String endpoint(String name) {
    return wiring.get("quarkus.oidc.auth-server-url") + "/protocol/openid-connect/" + name;
  }

  private static String secretOf(String idKey, String secretKey) {
    return "&client_id=" + wiring.get(idKey) + "&client_secret=" + wiring.get(secretKey);
  }

  private static String person(int index) throws Exception {
    return Cast.read().people().get(index).username();
  }

  private static String password() throws Exception {
    return DemoSecrets.read(data.resolve(DemoSecrets.FILE)).password();
  }

  private static String totp(String username) throws Exception {
    return DemoSecrets.read(data.resolve(DemoSecrets.FILE)).totpOf(username);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

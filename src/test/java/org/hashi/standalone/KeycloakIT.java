package org.hashi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.hashi.journey.RunningHashi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product's own Keycloak with our realm, for real: started once, then people sign in. Where the
 * journeys have unpacked and prepared one already, it is taken from there; that is proven by them.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-0123";

  @TempDir static Path temporary;
  private static Engines engines;
  private static Map<String, String> wiring;
  private static String origin;
  private static Path data;

  @BeforeAll
  static void start() throws Exception {
    data = temporary.resolve("data");
    takeOver(RunningHashi.running().map(running -> running.resolve("runtime")));
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
  void pkceAndTheExactRedirectAreDemanded() throws Exception {
    assertThat(new SignIn().open(authorization(origin + "/api/login", false)).address().toString())
        .contains("error=invalid_request");
    SignIn.Page wrong = new SignIn().open(authorization(origin + "/api/login/more", true));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.asksFor("username")).isFalse();
  }

  @Test
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
  void anInvitedPersonMustChooseAPasswordAndThenASecondFactor() throws Exception {
    String username = "newcomer" + UUID.randomUUID().toString().substring(0, 8);
    String temporaryPassword = Randomness.password();
    assertThat(invite(username, temporaryPassword)).isEqualTo(201);
    SignIn browser = new SignIn();
    SignIn.Page page = browser.open(authorization(origin + "/api/login", true));
    page = browser.submit(page, Map.of("username", username, "password", temporaryPassword));
    assertThat(page.asksFor("totp")).isTrue();
    page = browser.submit(page, secondFactor(page));
    assertThat(page.asksFor("password-new")).isTrue();
    page = browser.submit(page, Map.of("password-new", "short-1", "password-confirm", "short-1"));
    assertThat(page.asksFor("password-new")).isTrue();
    String chosen = Randomness.password();
    page = browser.submit(page, Map.of("password-new", chosen, "password-confirm", chosen));
    assertThat(page.address().toString()).startsWith(origin + "/api/login?").contains("code=");
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
    stop();
    startOn(FreePorts.pair());
    SignIn.Page back = signIn(person(3), SignIn.code(totp(person(3)), Instant.now()));
    assertThat(back.address().toString()).startsWith(origin + "/api/login?").contains("code=");
    assertThat(new SignIn().open(authorization(before + "/api/login", true)).status())
        .isEqualTo(400);
  }

  private static void takeOver(Optional<Path> runtime) throws Exception {
    if (runtime.isPresent()) {
      try (DataFolder folder = DataFolder.open(data, Mode.DEMO)) {
        Archives.copyTree(runtime.get(), folder.runtime());
      }
    }
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

package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** What an administrator of Keycloak does at his desk. */
final class KeycloakDesk {
  /** Long enough to ask something with them. */
  private static final int SHORT_SECONDS = 3;

  /** As in the realm. */
  private static final int NORMAL_SECONDS = 300;

  private static final String TOKENS = "access.token.lifespan";
  private static final String UNUSED = "client.session.idle.timeout";
  private static final String LONGEST = "client.session.max.lifespan";

  private final String address;
  private final String peopleSecret;
  private final String masterSecret;

  KeycloakDesk(String address, String peopleSecret, String masterSecret) {
    this.address = address;
    this.peopleSecret = peopleSecret;
    this.masterSecret = masterSecret;
  }

  /** Makes a person who has to choose a password and a second factor. */
  Newcomer invite(String called) {
    String username = called + "-" + UUID.randomUUID().toString().substring(0, 8);
    String password = "Hajimemashite-" + UUID.randomUUID();
    ObjectNode user = Json.object().put("username", username).put("enabled", true);
    user.put("lastName", "新任").put("firstName", "者");
    user.putArray("requiredActions").add("UPDATE_PASSWORD").add("CONFIGURE_TOTP");
    user.putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("value", password)
        .put("temporary", true);
    String token = token("hashi", "hashi-admin", peopleSecret);
    HttpResponse<String> made = send("POST", "/admin/realms/hashi/users", token, user.toString());
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String location = made.headers().firstValue("Location").orElseThrow();
    return new Newcomer(username, location.substring(location.lastIndexOf('/') + 1), password);
  }

  /** A good token of the realm our people are in; it is no person's. */
  String tokenOfOurRealm() {
    return token("hashi", "hashi-admin", peopleSecret);
  }

  /** A good token of the same Keycloak, and of a realm that is not ours. */
  String tokenOfAnotherRealm() {
    return token("master", "hashi-standalone", masterSecret);
  }

  /** Has somebody sign in with tokens that live only so long. */
  PersonAtWork whoseTokensLive(int seconds, Supplier<PersonAtWork> signIn) {
    tokensLive(seconds);
    try {
      return signIn.get();
    } finally {
      tokensLive(NORMAL_SECONDS);
    }
  }

  /** Has somebody sign in, and waits until those tokens have run out. */
  PersonAtWork whoseTokensRanOut(Supplier<PersonAtWork> signIn) {
    PersonAtWork person = whoseTokensLive(SHORT_SECONDS, signIn);
    awaitRunOut();
    return person;
  }

  private static void awaitRunOut() {
    awaitPassed("the tokens run out", SHORT_SECONDS + 1);
  }

  /** Time itself is what is waited for. */
  static void awaitPassed(String what, int seconds) {
    Instant over = Instant.now().plusSeconds(seconds);
    Awaitility.await(what)
        .atMost(Duration.ofSeconds(seconds + 10L))
        .until(() -> Instant.now().isAfter(over));
  }

  private void tokensLive(int seconds) {
    changeClient(client -> client.withObject("/attributes").put(TOKENS, Integer.toString(seconds)));
  }

  /**
   * While this is done a sign-in ends when it was not used for so many seconds, and at the latest
   * after so many; nothing means as in the realm. Tokens live for two seconds.
   */
  void whileSignInsLast(String unused, String longest, Runnable done) {
    lasts("2", unused, longest);
    try {
      done.run();
    } finally {
      lasts(Integer.toString(NORMAL_SECONDS), "", "");
    }
  }

  private void lasts(String tokens, String unused, String longest) {
    changeClient(
        client ->
            client
                .withObject("/attributes")
                .put(TOKENS, tokens)
                .put(UNUSED, unused)
                .put(LONGEST, longest));
  }

  /** Lets a node lead people back that is none of the installation's. */
  void leadsBackTo(Node node) {
    changeClient(
        client -> client.withArray("/redirectUris").add(node.uri("/api/login").toString()));
  }

  private void changeClient(Consumer<ObjectNode> change) {
    String token = token("master", "hashi-standalone", masterSecret);
    String clients = "/admin/realms/hashi/clients";
    JsonNode client =
        Json.read(send("GET", clients + "?clientId=hashi", token, null).body()).path(0);
    ObjectNode changed = client.deepCopy();
    change.accept(changed);
    HttpResponse<String> done =
        send("PUT", clients + "/" + client.path("id").asText(), token, changed.toString());
    assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
  }

  /** Where people of our realm are known. */
  URI realm() {
    return URI.create(address + "/realms/hashi");
  }

  /** How many sign-ins of a person stand there. */
  int sessionsOf(UUID accountId) {
    String token = token("hashi", "hashi-admin", peopleSecret);
    String path = "/admin/realms/hashi/users/" + accountId + "/sessions";
    HttpResponse<String> answer = send("GET", path, token, null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.read(answer.body()).size();
  }

  /** How many people can sign in. */
  long users() {
    String token = token("hashi", "hashi-admin", peopleSecret);
    HttpResponse<String> answer = send("GET", "/admin/realms/hashi/users/count", token, null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Long.parseLong(answer.body().strip());
  }

  /** Ends all sign-ins of a person, there and only there. */
  void endSessionsOf(String subject) {
    String token = token("hashi", "hashi-admin", peopleSecret);
    String path = "/admin/realms/hashi/users/" + subject + "/logout";
    HttpResponse<String> done = send("POST", path, token, null);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
  }

  private String token(String realm, String client, String secret) {
    String form =
        "grant_type=client_credentials&client_id="
            + client
            + "&client_secret="
            + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(address + "/realms/" + realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return Json.read(send(request).body()).path("access_token").asText();
  }

  private HttpResponse<String> send(String method, String path, String token, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return PersonAtWork.HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

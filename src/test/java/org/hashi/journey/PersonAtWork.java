package org.hashi.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hashi.ground.Described;

/**
 * A person with a browser: signed in through Keycloak with password and one-time code, at one node.
 * Sessions are kept per person, because a code works only once.
 */
public final class PersonAtWork {
  static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Headers of a command from our own page; a blank value leaves a header out. */
  static final Map<String, String> NO_CHANGES = Map.of();

  private static final Map<String, PersonAtWork> SIGNED_IN = new ConcurrentHashMap<>();

  private final Node node;
  private final Session session;

  private PersonAtWork(Node node, Session session) {
    this.node = node;
    this.session = session;
  }

  /** One of the cast at the first node, signed in once for all journeys. */
  public static PersonAtWork of(String username) {
    return SIGNED_IN.computeIfAbsent(username, PersonAtWork::signedInAnew);
  }

  /** The same person with a session of her own, which a journey may break. */
  public static PersonAtWork signedInAnew(String username) {
    Node node = RunningHashi.firstNode();
    return new PersonAtWork(node, Session.signIn(node, username));
  }

  static PersonAtWork firstSignInOf(Newcomer newcomer) {
    Node node = RunningHashi.firstNode();
    return new PersonAtWork(node, Session.firstSignIn(node, newcomer));
  }

  /** A person who was invited, at one more device. */
  PersonAtWork atAnotherDevice() {
    return new PersonAtWork(node, session.elsewhere(node));
  }

  /** Somebody with a browser and no session. */
  static PersonAtWork anonymous() {
    return new PersonAtWork(RunningHashi.firstNode(), Session.none());
  }

  /** The same browser, after she proved once more who she is. */
  PersonAtWork steppedUp() {
    session.stepUp(node);
    return this;
  }

  /** The same browser, led to another node by the proxy. */
  PersonAtWork at(Node other) {
    return new PersonAtWork(other, session);
  }

  /** Another browser that somehow holds the cookies this one holds now. */
  PersonAtWork copy() {
    return new PersonAtWork(node, session.copy());
  }

  Node node() {
    return node;
  }

  public Session session() {
    return session;
  }

  public JsonNode me() {
    return session.me(() -> get("/api/me").expect(200).json());
  }

  public UUID accountId() {
    return UUID.fromString(me().path("accountId").asText());
  }

  /** How the list of her devices names this one. */
  String sessionId() {
    return get("/api/sessions")
        .expect(200)
        .json()
        .valueStream()
        .filter(one -> one.path("current").asBoolean())
        .map(one -> one.path("sessionId").asText())
        .findFirst()
        .orElseThrow();
  }

  public String affiliationId() {
    return me().path("affiliations").path(0).path("affiliationId").asText();
  }

  String organizationId() {
    return me().path("affiliations").path(0).path("organizationId").asText();
  }

  Answer get(String path) {
    return send("GET", path, null, NO_CHANGES);
  }

  Answer post(String path, JsonNode body) {
    return send("POST", path, body.toString(), NO_CHANGES);
  }

  Answer put(String path, JsonNode body) {
    return send("PUT", path, body.toString(), NO_CHANGES);
  }

  Answer delete(String path) {
    return send("DELETE", path, null, NO_CHANGES);
  }

  OpenSocket socket() {
    return OpenSocket.open(this, Map.of());
  }

  Answer send(String method, String path, String body, Map<String, String> changedHeaders) {
    byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    return sendBytes(method, path, bytes, changedHeaders);
  }

  Answer sendBytes(String method, String path, byte[] body, Map<String, String> changedHeaders) {
    return sendContent(method, path, content(body), changedHeaders);
  }

  Answer sendContent(
      String method, String path, BodyPublisher body, Map<String, String> changedHeaders) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.uri(path)).timeout(Duration.ofSeconds(60));
    headers(method, body.contentLength() != 0)
        .forEach((name, value) -> header(request, name, value, changedHeaders));
    changedHeaders.forEach((name, value) -> header(request, name, value, Map.of()));
    try {
      HttpResponse<String> response =
          HTTP.send(
              request.method(method, body).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      session.keep(response.headers());
      Described.answer(method, path, response);
      return Answer.of(method + " " + path, response);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(method + " " + path, e);
    }
  }

  private Map<String, String> headers(String method, boolean hasBody) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Requested-With", "JavaScript");
    headers.put("Sec-Fetch-Site", "same-origin");
    headers.put("Cookie", session.cookieHeader());
    if (!method.equals("GET")) {
      headers.put("Origin", node.origin());
    }
    if (hasBody) {
      headers.put("Content-Type", "application/json");
    }
    return headers;
  }

  private static void header(
      HttpRequest.Builder request, String name, String value, Map<String, String> changed) {
    if (!value.isEmpty() && !changed.containsKey(name)) {
      request.header(name, value);
    }
  }

  private static BodyPublisher content(byte[] body) {
    return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
  }

  @Override
  public String toString() {
    return session + " at " + node.origin();
  }
}

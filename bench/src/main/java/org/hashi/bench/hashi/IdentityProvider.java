package org.hashi.bench.hashi;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small OpenID provider: discovery, keys, authorization code with PKCE, tokens. It believes
 * whoever says who he is, and is for the people of a measurement only: thousands of them could not
 * be signed in by passwords and codes in reasonable time.
 */
public final class IdentityProvider {
  public static final String CLIENT = "hashi";
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private record Grant(String subject, String nonce, String challenge, String redirect) {}

  private final String issuer;
  private final String secret = UUID.randomUUID().toString();
  private final Tokens tokens;
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final HttpServer server;

  public IdentityProvider(Vertx vertx, int port) {
    issuer = "http://127.0.0.1:" + port;
    tokens = new Tokens(issuer, CLIENT);
    server = vertx.createHttpServer().requestHandler(this::answer);
    org.hashi.bench.Database.get(server.listen(port, "127.0.0.1"));
  }

  public String issuer() {
    return issuer;
  }

  public String secret() {
    return secret;
  }

  public Future<Void> close() {
    return server.close();
  }

  private void answer(HttpServerRequest request) {
    switch (request.path()) {
      case "/.well-known/openid-configuration" -> json(request, discovery());
      case "/keys" ->
          json(request, new JsonObject().put("keys", new JsonArray().add(tokens.key())));
      case "/authorize" -> authorize(request);
      case "/token" -> token(request);
      default -> request.response().setStatusCode(404).end();
    }
  }

  private JsonObject discovery() {
    return new JsonObject()
        .put("issuer", issuer)
        .put("authorization_endpoint", issuer + "/authorize")
        .put("token_endpoint", issuer + "/token")
        .put("jwks_uri", issuer + "/keys")
        .put("end_session_endpoint", issuer + "/logout")
        .put("response_types_supported", new JsonArray().add("code"))
        .put("subject_types_supported", new JsonArray().add("public"))
        .put("code_challenge_methods_supported", new JsonArray().add("S256"))
        .put("id_token_signing_alg_values_supported", new JsonArray().add("RS256"));
  }

  /** {@code login_hint} stands for the form in which a person says who he is. */
  private void authorize(HttpServerRequest request) {
    String code = UUID.randomUUID().toString();
    String redirect = request.getParam("redirect_uri");
    if (!CLIENT.equals(request.getParam("client_id"))
        || !"S256".equals(request.getParam("code_challenge_method"))
        || redirect == null) {
      request.response().setStatusCode(400).end();
      return;
    }
    grants.put(
        code,
        new Grant(
            request.getParam("login_hint"),
            request.getParam("nonce"),
            request.getParam("code_challenge"),
            redirect));
    String state = URLEncoder.encode(request.getParam("state"), StandardCharsets.UTF_8);
    request
        .response()
        .setStatusCode(302)
        .putHeader("Location", redirect + "?code=" + code + "&state=" + state)
        .end();
  }

  private void token(HttpServerRequest request) {
    request.setExpectMultipart(true);
    request.endHandler(
        ignored -> {
          MultiMap form = request.formAttributes();
          Grant grant = grants.remove(String.valueOf(form.get("code")));
          if (grant == null || !isOurs(request) || !matches(grant, form)) {
            request.response().setStatusCode(400).end("{\"error\":\"invalid_grant\"}");
          } else {
            json(request, tokens.of(grant.subject(), grant.nonce()));
          }
        });
  }

  private boolean isOurs(HttpServerRequest request) {
    String expected =
        Base64.getEncoder()
            .encodeToString((CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return ("Basic " + expected).equals(request.getHeader("Authorization"));
  }

  private static boolean matches(Grant grant, MultiMap form) {
    try {
      byte[] verifier =
          String.valueOf(form.get("code_verifier")).getBytes(StandardCharsets.US_ASCII);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier);
      return URL.encodeToString(digest).equals(grant.challenge())
          && grant.redirect().equals(form.get("redirect_uri"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void json(HttpServerRequest request, JsonObject body) {
    request
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(body.toBuffer());
  }
}

package org.hashi.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands between a node and the real provider. Everything is the provider's but two things: there
 * is one more good key, whose owner is the test, and the identity token is what the test makes of
 * it.
 */
final class ForgedTokens implements AutoCloseable {
  static final String KEY_ID = "the-test";

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final URI realm;
  private final HttpServer server;
  private final KeyPair good = pair();
  private final KeyPair unknown = pair();
  private volatile UnaryOperator<Answered> forgery = UnaryOperator.identity();

  /**
   * What the provider answered.
   *
   * @param identity the identity token
   * @param access the access token of the same answer
   */
  record Answered(String identity, String access) {
    ObjectNode claims() {
      byte[] claims = Base64.getUrlDecoder().decode(identity.split("\\.")[1]);
      return (ObjectNode) Json.read(new String(claims, StandardCharsets.UTF_8));
    }

    Answered with(String token) {
      return new Answered(token, access);
    }
  }

  ForgedTokens(URI realm) throws IOException {
    this.realm = realm;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/token", exchange -> answer(exchange, this::tokens));
    server.createContext("/certs", exchange -> answer(exchange, this::keys));
    server.createContext("/other-keys", exchange -> answer(exchange, this::otherKeys));
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** From now on identity tokens are what this makes of them. */
  void forge(UnaryOperator<Answered> made) {
    this.forgery = made;
  }

  /** As the provider signs, with the key of the test that is as good as its own. */
  String signed(ObjectNode header, ObjectNode claims) {
    return signed(header, claims, good);
  }

  /** With a key nobody knows. */
  String signedByNobody(ObjectNode header, ObjectNode claims) {
    return signed(header, claims, unknown);
  }

  /** As if the public key were a password both sides share. */
  String signedWithThePublicKey(ObjectNode header, ObjectNode claims) {
    String text = text(header, claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(good.getPublic().getEncoded(), "HmacSHA256"));
      return text + "." + BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String unsigned(ObjectNode header, ObjectNode claims) {
    return text(header, claims) + ".";
  }

  static ObjectNode header(String algorithm) {
    return Json.object().put("alg", algorithm).put("typ", "JWT").put("kid", KEY_ID);
  }

  /** The key nobody knows, as a token may carry it along. */
  ObjectNode unknownKey() {
    return jwk(unknown, KEY_ID);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private String tokens(HttpExchange asked) throws IOException {
    String body = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    HttpRequest.Builder request = HttpRequest.newBuilder(at("/token"));
    for (String name : new String[] {"Authorization", "Content-Type"}) {
      String value = asked.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    ObjectNode answer = (ObjectNode) Json.read(send(request.POST(BodyPublishers.ofString(body))));
    if (answer.has("id_token")) {
      Answered real =
          new Answered(answer.path("id_token").asText(), answer.path("access_token").asText());
      answer.put("id_token", forgery.apply(real).identity());
    }
    return answer.toString();
  }

  private String keys(HttpExchange asked) throws IOException {
    JsonNode keys = Json.read(send(HttpRequest.newBuilder(at("/certs"))));
    ((ObjectNode) keys).withArray("/keys").add(jwk(good, KEY_ID));
    return keys.toString();
  }

  private String otherKeys(HttpExchange asked) {
    ObjectNode keys = Json.object();
    keys.putArray("keys").add(jwk(unknown, "nobodys"));
    return keys.toString();
  }

  private URI at(String path) {
    return URI.create(realm + "/protocol/openid-connect" + path);
  }

  private static String send(HttpRequest.Builder request) throws IOException {
    try {
      return PersonAtWork.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Saying {
    String to(HttpExchange exchange) throws IOException;
  }

  private static void answer(HttpExchange exchange, Saying saying) throws IOException {
    byte[] said = saying.to(exchange).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, said.length);
    exchange.getResponseBody().write(said);
    exchange.close();
  }

  private static String signed(ObjectNode header, ObjectNode claims, KeyPair key) {
    String text = text(header, claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return text + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(ObjectNode header, ObjectNode claims) {
    return part(header) + "." + part(claims);
  }

  private static String part(ObjectNode json) {
    return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode jwk(KeyPair key, String id) {
    RSAPublicKey publicKey = (RSAPublicKey) key.getPublic();
    return Json.object()
        .put("kid", id)
        .put("kty", "RSA")
        .put("alg", "RS256")
        .put("use", "sig")
        .put("n", number(publicKey.getModulus()))
        .put("e", number(publicKey.getPublicExponent()));
  }

  private static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

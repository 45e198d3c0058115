package org.hashi.bench.hashi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.UUID;

/**
 * Signed tokens that live for a day, so that none ends during a measurement. Algorithm and size are
 * those of Keycloak's, because Hashi decrypts and verifies them with every request.
 */
final class Tokens {
  private static final long LIFE_SECONDS = 24 * 60 * 60;
  private static final String KEY = "bench";
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final String issuer;
  private final String client;
  private final KeyPair keys;

  Tokens(String issuer, String client) {
    this.issuer = issuer;
    this.client = client;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key as the provider shows it. */
  JsonObject key() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return new JsonObject()
        .put("kty", "RSA")
        .put("use", "sig")
        .put("alg", "RS256")
        .put("kid", KEY)
        .put("n", URL.encodeToString(unsigned(key.getModulus().toByteArray())))
        .put("e", URL.encodeToString(key.getPublicExponent().toByteArray()));
  }

  JsonObject of(String subject, String nonce) {
    String login = UUID.randomUUID().toString();
    return new JsonObject()
        .put("id_token", sign(claims("ID", subject, login).put("nonce", nonce)))
        .put("access_token", sign(access(claims("Bearer", subject, login))))
        .put("refresh_token", sign(claims("Refresh", subject, login)))
        .put("token_type", "Bearer")
        .put("scope", "openid profile email")
        .put("expires_in", LIFE_SECONDS);
  }

  private JsonObject claims(String type, String subject, String login) {
    long now = System.currentTimeMillis() / 1000;
    return new JsonObject()
        .put("exp", now + LIFE_SECONDS)
        .put("iat", now)
        .put("auth_time", now)
        .put("jti", UUID.randomUUID().toString())
        .put("iss", issuer)
        .put("aud", client)
        .put("sub", subject)
        .put("typ", type)
        .put("azp", client)
        .put("sid", login)
        .put("acr", "1")
        .put("email_verified", false)
        .put("name", "利用者")
        .put("preferred_username", subject)
        .put("family_name", "利用者");
  }

  private static JsonObject access(JsonObject claims) {
    JsonArray roles =
        new JsonArray().add("default-roles-hashi").add("offline_access").add("uma_authorization");
    return claims
        .put("allowed-origins", new JsonArray().add("http://localhost:8080"))
        .put("realm_access", new JsonObject().put("roles", roles))
        .put("scope", "openid profile email");
  }

  private String sign(JsonObject claims) {
    JsonObject header = new JsonObject().put("alg", "RS256").put("typ", "JWT").put("kid", KEY);
    String content = encode(header) + "." + encode(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(JsonObject part) {
    return URL.encodeToString(part.encode().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] unsigned(byte[] number) {
    return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
  }
}

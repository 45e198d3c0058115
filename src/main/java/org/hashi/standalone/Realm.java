package org.hashi.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The realm as code with its blanks filled in for one installation. */
final class Realm {

  static final String NAME = "hashi";
  static final String CLIENT = "hashi";
  static final String ADMIN_CLIENT = "hashi-admin";
  static final String ACCOUNT_PAGES = "account";
  private static final String ORIGIN = "${HASHI_ORIGIN}";
  private static final String BETWEEN_URIS = "##";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode realm;

  private Realm(ObjectNode realm) {
    this.realm = realm;
  }

  static Realm read(Path file) throws IOException {
    return new Realm((ObjectNode) JSON.readTree(file.toFile()));
  }

  Realm withSecrets(String client, String adminClient) {
    client(CLIENT).put("secret", client);
    client(ADMIN_CLIENT).put("secret", adminClient);
    return this;
  }

  /**
   * A page may live under several origins; each is a complete address of its own, never a pattern.
   */
  Realm withOrigins(List<String> origins) {
    ObjectNode client = client(CLIENT);
    ArrayNode redirects = JSON.createArrayNode();
    for (JsonNode uri : client.withArray("redirectUris")) {
      origins.forEach(origin -> redirects.add(uri.asText().replace(ORIGIN, origin)));
    }
    client.set("redirectUris", redirects);
    ObjectNode attributes = client.withObject("/attributes");
    String after = attributes.path("post.logout.redirect.uris").asText();
    List<String> afters = origins.stream().map(origin -> after.replace(ORIGIN, origin)).toList();
    attributes.put("post.logout.redirect.uris", String.join(BETWEEN_URIS, afters));
    return this;
  }

  Realm withCast(Cast cast, DemoSecrets secrets) throws IOException {
    for (Cast.Person person : cast.people()) {
      ObjectNode user = addUser(person.subject(), person.username());
      user.put("lastName", person.familyName()).put("firstName", person.givenName());
      ArrayNode credentials = user.putArray("credentials");
      credentials.add(password(secrets.password(), false));
      credentials.add(totp(secrets.totpOf(person.username())));
    }
    return this;
  }

  Realm withFirstAdministrator(FirstAdministrator first) throws IOException {
    ObjectNode user = addUser(first.subject(), FirstAdministrator.USERNAME);
    user.put("lastName", "管理者");
    user.putArray("credentials").add(password(first.temporaryPassword(), true));
    user.putArray("requiredActions").add("UPDATE_PASSWORD").add("CONFIGURE_TOTP");
    return this;
  }

  ObjectNode client(String clientId) {
    for (JsonNode client : realm.withArray("clients")) {
      if (client.path("clientId").asText().equals(clientId)) {
        return (ObjectNode) client;
      }
    }
    throw new IllegalStateException("the realm has no client " + clientId);
  }

  ObjectNode tree() {
    return realm.deepCopy();
  }

  String text() {
    return realm.toPrettyString();
  }

  private ObjectNode addUser(String subject, String username) {
    return realm
        .withArray("users")
        .addObject()
        .put("id", subject)
        .put("username", username)
        .put("enabled", true);
  }

  private static ObjectNode password(String value, boolean temporary) {
    return JSON.createObjectNode()
        .put("type", "password")
        .put("value", value)
        .put("temporary", temporary);
  }

  private static ObjectNode totp(String base32) throws IOException {
    Map<String, Object> kind =
        Map.of(
            "subType",
            "totp",
            "algorithm",
            "HmacSHA1",
            "digits",
            6,
            "period",
            30,
            "counter",
            0,
            "secretEncoding",
            "BASE32");
    return JSON.createObjectNode()
        .put("type", "otp")
        .put("userLabel", "demo")
        .put("secretData", JSON.writeValueAsString(Map.of("value", base32)))
        .put("credentialData", JSON.writeValueAsString(kind));
  }
}

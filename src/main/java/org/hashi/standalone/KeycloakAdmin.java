package org.hashi.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/**
 * Our own Keycloak's administration interface, used for what must reach a realm that was imported
 * long ago: another port or name of the installation, and what a later version changed. Paths are
 * those within our realm.
 */
final class KeycloakAdmin implements AutoCloseable {

  static final String CLIENT = "hashi-standalone";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String token;

  KeycloakAdmin(String base, String secret) throws IOException, InterruptedException {
    this.base = base;
    String form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=" + secret;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    token = JSON.readTree(send(request).body()).path("access_token").asText();
  }

  /** Gives our client the addresses and attributes it should have. */
  void changeClient(ObjectNode wanted) throws IOException, InterruptedException {
    ObjectNode known = (ObjectNode) get("/clients?clientId=" + Realm.CLIENT).get(0);
    known.set("redirectUris", wanted.get("redirectUris"));
    ((ObjectNode) known.get("attributes")).setAll((ObjectNode) wanted.get("attributes"));
    put("/clients/" + known.path("id").asText(), known);
  }

  /** Takes a client that Keycloak made by itself out of use; it and what hangs on it stay. */
  void shutClient(String clientId) throws IOException, InterruptedException {
    for (JsonNode known : get("/clients?clientId=" + clientId)) {
      put("/clients/" + known.path("id").asText(), ((ObjectNode) known).put("enabled", false));
    }
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(send(to(path).GET().build()).body());
  }

  void put(String path, JsonNode body) throws IOException, InterruptedException {
    send(to(path).PUT(BodyPublishers.ofString(body.toString())).build());
  }

  /** The id of what was made. */
  String post(String path, JsonNode body) throws IOException, InterruptedException {
    String made =
        send(to(path).POST(BodyPublishers.ofString(body.toString())).build())
            .headers()
            .firstValue("Location")
            .orElse("");
    return made.substring(made.lastIndexOf('/') + 1);
  }

  void delete(String path) throws IOException, InterruptedException {
    send(to(path).DELETE().build());
  }

  static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + "/admin/realms/" + Realm.NAME + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException("Keycloak answered " + response.statusCode() + " to " + request.uri());
    }
    return response;
  }
}

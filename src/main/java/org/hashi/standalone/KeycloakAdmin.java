package org.hashi.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Our own Keycloak's administration interface, used for one thing: when the installation moves to
 * another port or name, the client's addresses in the imported realm move with it.
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
    token = send(request).path("access_token").asText();
  }

  void moveClient(ObjectNode wanted) throws IOException, InterruptedException {
    String clients = "/admin/realms/" + Realm.NAME + "/clients";
    ObjectNode known =
        (ObjectNode) send(to(clients + "?clientId=" + Realm.CLIENT).GET().build()).get(0);
    known.set("redirectUris", wanted.get("redirectUris"));
    ((ObjectNode) known.get("attributes")).setAll((ObjectNode) wanted.get("attributes"));
    String one = clients + "/" + known.path("id").asText();
    send(to(one).PUT(BodyPublishers.ofString(known.toString())).build());
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    var response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException("Keycloak answered " + response.statusCode() + " to " + request.uri());
    }
    return JSON.readTree(response.body());
  }
}

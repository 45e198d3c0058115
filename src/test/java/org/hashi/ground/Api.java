package org.hashi.ground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hashi.identity.Caller;

/** Asks over HTTP, as a page would. */
@ApplicationScoped
public class Api {
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  /** What came back; a body that is no JSON is missing. */
  public record Answer(int status, JsonNode body) {
    public String code() {
      return body.path("code").asText();
    }
  }

  public Answer get(Caller caller, String path) {
    return send(request(caller, path).GET());
  }

  public Answer send(Caller caller, String method, String path, String body) {
    return send(caller, method, path, "application/json", body);
  }

  public Answer send(Caller caller, String method, String path, String type, String body) {
    return send(
        request(caller, path)
            .header("Content-Type", type)
            .header("X-Requested-With", "JavaScript")
            .method(method, BodyPublishers.ofString(body)));
  }

  /** As somebody who says that he comes from another address. */
  public Answer claiming(String address, String method, String path, String body) {
    return send(
        request(null, path)
            .header("Content-Type", "application/json")
            .header("X-Requested-With", "JavaScript")
            .header("X-Forwarded-For", address)
            .header("Forwarded", "for=" + address)
            .header("X-Real-IP", address)
            .method(method, BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(Caller caller, String path) {
    int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api" + path));
    return caller == null
        ? request
        : request.header(HeaderSignIn.HEADER, caller.accountId().toString());
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = client.send(request.build(), BodyHandlers.ofString());
      HttpRequest asked = response.request();
      Described.answer(asked.method(), asked.uri().getRawPath(), response);
      boolean isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
      String body = isJson ? response.body() : "";
      return new Answer(response.statusCode(), json.readTree(body.isBlank() ? "null" : body));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}

package org.hashi.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.hashi.history.Outcome;
import org.hashi.journey.Json;

/**
 * The way from a browser to Hashi: through the proxy, past it, or through something bad.
 *
 * @param node the node at its end, or blank when that is not known beforehand
 */
record Line(String address, String origin, String node) {
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** An answer, or none: status 0. */
  record Reply(int status, String text) {
    boolean ok() {
      return status / 100 == 2;
    }

    /** What a client may conclude: only a refusal is known not to have been done. */
    Outcome outcome() {
      return ok() ? Outcome.OK : status / 100 == 4 ? Outcome.FAIL : Outcome.UNKNOWN;
    }

    boolean signedOut() {
      return status == 401 || status == 499;
    }

    JsonNode json() {
      return Json.read(text);
    }
  }

  Reply get(Person by, String path) {
    return send(by, "GET", path, null);
  }

  Reply send(Person by, String method, String path, JsonNode body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + address + path))
            .timeout(PATIENCE)
            .header("X-Requested-With", "JavaScript")
            .header("Sec-Fetch-Site", "same-origin")
            .header("Cookie", by.session().cookieHeader());
    if (!method.equals("GET")) {
      request.header("Origin", origin);
    }
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
    }
    return send(by, request.build());
  }

  private static Reply send(Person by, HttpRequest request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      by.session().keep(response.headers());
      return new Reply(response.statusCode(), response.body());
    } catch (IOException nobodyAnswered) {
      return new Reply(0, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply(0, "");
    }
  }

  /** Opens a socket; the proxy's log says under this name where it led. */
  WebSocket socket(Person by, String name, WebSocket.Listener listener) {
    return HTTP.newWebSocketBuilder()
        .connectTimeout(PATIENCE)
        .header("Origin", origin)
        .header("Cookie", by.session().cookieHeader())
        .header("X-Connection", name)
        .buildAsync(URI.create("ws://" + address + "/ws"), listener)
        .join();
  }
}

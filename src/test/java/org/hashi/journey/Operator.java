package org.hashi.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Who looks after a node: he asks at the port that is his. */
record Operator(Node node) {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  Answer ask(String path) {
    return ask(node.managementUri(path));
  }

  /** The same question where everybody may ask. */
  Answer askInPublic(String path) {
    return ask(node.uri(path));
  }

  void awaitReady(int status) {
    Awaitility.await("ready answers " + status)
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> ask("/q/health/ready").expect(status));
  }

  private static Answer ask(URI uri) {
    try {
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
      return Answer.of(
          "GET " + uri, PersonAtWork.HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("GET " + uri, e);
    }
  }
}

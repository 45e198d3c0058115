package org.hashi.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A command of the table with somebody who may give it, on an object where he may. */
record Command(Matrix.Operation operation, String room, Asker by) {
  static Stream<Command> all() {
    return Matrix.read().commands().stream().map(Command::of);
  }

  private static Command of(Matrix.Operation operation) {
    return operation
        .rooms()
        .flatMap(room -> Asker.all().map(asker -> new Command(operation, room, asker)))
        .filter(command -> command.by().may(operation.who(), command.room()))
        .findFirst()
        .orElseThrow();
  }

  boolean takesJson() {
    return operation.body() != null;
  }

  /** A body that would do; every time with ids of its own. */
  String body() {
    return Objects.of(room).body(operation);
  }

  ObjectNode json() {
    return (ObjectNode) Json.read(body());
  }

  Answer send(String body, Map<String, String> changedHeaders) {
    Map<String, String> headers = new HashMap<>();
    if (operation.type() != null) {
      headers.put("Content-Type", operation.type());
    }
    headers.putAll(changedHeaders);
    return by.person().send(operation.method(), path(), body, headers);
  }

  /** As a client that does not say beforehand how much it will send. */
  Answer sendInPieces(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return by.person()
        .sendContent(
            operation.method(),
            path(),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
            Map.of("Content-Type", "application/json"));
  }

  Answer send(String body) {
    return send(body, Map.of());
  }

  String path() {
    return Objects.of(room).path(operation.path());
  }

  @Override
  public String toString() {
    return operation.operation();
  }
}

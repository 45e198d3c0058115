package org.hashi.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The table {@code authz-matrix.yaml}, and the interface as the build described it. */
record Matrix(List<Operation> operations, List<Frame> frames) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path DESCRIPTION = Path.of("target", "openapi", "openapi.yaml");

  /**
   * @param allowed the answer to those who may, by the room of the object
   * @param body of a command, with what is filled in marked
   * @param text a body that is not JSON
   * @param stepUp whether those who may must have proved just now who they are
   */
  record Operation(
      String operation,
      Who who,
      Map<String, String> allowed,
      JsonNode body,
      String type,
      String text,
      String query,
      boolean stepUp) {
    String method() {
      return operation.split(" ")[0];
    }

    String path() {
      return operation.split(" ")[1] + (query == null ? "" : "?" + query);
    }

    boolean isCommand() {
      return !method().equals("GET");
    }

    boolean namesAnObject() {
      return path().contains("{");
    }

    Stream<String> rooms() {
      return allowed.keySet().stream();
    }
  }

  /** A frame by its own name, or an event by its type. */
  record Frame(String frame, String event, String to) {}

  static Matrix read() {
    try (InputStream file = Matrix.class.getResourceAsStream("/authz-matrix.yaml")) {
      return YAML.readValue(file, Matrix.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every operation of the generated description, as the table writes it. */
  static TreeSet<String> described() {
    TreeSet<String> operations = new TreeSet<>();
    try {
      JsonNode paths = YAML.readTree(Files.readString(DESCRIPTION)).path("paths");
      paths
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .fieldNames()
                      .forEachRemaining(
                          method -> operations.add(method.toUpperCase() + " " + path.getKey())));
      return operations;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Operation> commands() {
    return operations.stream().filter(Operation::isCommand).toList();
  }
}

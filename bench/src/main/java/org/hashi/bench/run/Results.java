package org.hashi.bench.run;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Everything measured so far, one JSON line each, also in a file. */
public final class Results {
  private final Path file;
  private final List<JsonObject> lines = new ArrayList<>();

  public Results(Path file) {
    this.file = file;
  }

  public static Results read(Path file) throws IOException {
    Results results = new Results(file);
    Files.readAllLines(file).forEach(line -> results.lines.add(new JsonObject(line)));
    return results;
  }

  void add(String subject, String scenario, String kind, int repetition, JsonObject figures) {
    JsonObject line =
        new JsonObject()
            .put("subject", subject)
            .put("scenario", scenario)
            .put("kind", kind)
            .put("repetition", repetition)
            .mergeIn(figures);
    lines.add(line);
    try {
      Files.writeString(
          file, line.encode() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<JsonObject> lines() {
    return List.copyOf(lines);
  }

  /** The median over the repetitions of a figure, named by a path such as {@code ack_ms.p99}. */
  public OptionalDouble median(String subject, String scenario, String kind, String path) {
    double[] found =
        lines.stream()
            .filter(is("subject", subject).and(is("scenario", scenario)).and(is("kind", kind)))
            .map(line -> figure(line, path))
            .filter(figure -> figure != null)
            .mapToDouble(Number::doubleValue)
            .sorted()
            .toArray();
    if (found.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Arrays.stream(found, (found.length - 1) / 2, found.length / 2 + 1).average().orElseThrow());
  }

  /** Whether any of these lines says so. */
  public boolean any(String word, boolean said, String subject, String scenario, String kind) {
    return lines.stream()
        .filter(is("subject", subject).and(is("scenario", scenario)).and(is("kind", kind)))
        .anyMatch(line -> Boolean.valueOf(said).equals(line.getBoolean(word)));
  }

  private static Predicate<JsonObject> is(String field, String value) {
    return line -> value.equals(line.getString(field));
  }

  private static Number figure(JsonObject line, String path) {
    String[] parts = path.split("\\.", 2);
    Object value = line.getValue(parts[0]);
    return parts.length == 2 && value instanceof JsonObject inner
        ? figure(inner, parts[1])
        : (Number) value;
  }
}

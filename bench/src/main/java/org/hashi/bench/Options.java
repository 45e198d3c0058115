package org.hashi.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hashi.bench.run.Pace;

/**
 * What was asked for on the command line.
 *
 * @param subjects the servers to measure; empty for all
 * @param desk whether to measure nothing and serve another load generator instead
 * @param report lines of an earlier run of which only the table is wanted
 */
record Options(
    Path program,
    Path folder,
    Path results,
    int port,
    Pace pace,
    List<Scenario> scenarios,
    List<String> subjects,
    boolean desk,
    Path report) {

  static Options of(String[] arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
        throw new IllegalArgumentException("unknown option " + arguments[i]);
      }
      given.put(arguments[i].substring(2), arguments[i + 1]);
    }
    boolean quick = given.getOrDefault("quick", "no").equals("yes");
    return new Options(
        Path.of(given.getOrDefault("program", "target/quarkus-app/quarkus-run.jar")),
        Path.of(given.getOrDefault("folder", "bench/target/scratch")).toAbsolutePath(),
        Path.of(given.getOrDefault("results", "bench/results/lines.jsonl")).toAbsolutePath(),
        Integer.parseInt(given.getOrDefault("port", "18080")),
        quick ? Pace.QUICK : Pace.WHOLE,
        list(given.getOrDefault("scenario", "A,B,C,D,E,S")).stream().map(Scenario::named).toList(),
        list(given.getOrDefault("subject", "")),
        given.getOrDefault("desk", "no").equals("yes"),
        given.containsKey("report") ? Path.of(given.get("report")) : null);
  }

  /** Hashi without one of its safeguards only when it is asked for by name. */
  boolean wants(String subject) {
    return subjects.isEmpty() ? !subject.startsWith("hashi-") : subjects.contains(subject);
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
  }
}

package org.hashi.standalone;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in the log of an engine the one line that says why it did not start. */
final class EngineLog {

  private static final Pattern TELLING = Pattern.compile("FATAL|PANIC|ERROR|error:|could not");
  private static final int LONGEST = 300;

  private EngineLog() {}

  static StartupProblem problem(String engine, Path log, String fallback) {
    String reason = reason(log, fallback);
    if (reason.contains("No space left") || reason.contains("Disk quota")) {
      return new StartupProblem.DiskFull(log, "no space left");
    }
    return new StartupProblem.EngineFailed(engine, reason, log);
  }

  private static String reason(Path log, String fallback) {
    List<String> lines = read(log);
    return lines.stream()
        .filter(line -> line.contains("No space left"))
        .findFirst()
        .or(() -> lines.stream().filter(line -> TELLING.matcher(line).find()).findFirst())
        .map(EngineLog::oneLine)
        .orElseGet(() -> oneLine(fallback));
  }

  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private static List<String> read(Path log) {
    try {
      return Files.readAllLines(log);
    } catch (MalformedInputException e) {
      return List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}

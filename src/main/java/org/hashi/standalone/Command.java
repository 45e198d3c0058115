package org.hashi.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Programs started as children, never with the settings of our own process. */
final class Command {

  private static final List<String> OURS =
      List.of("KC_", "QUARKUS_", "HASHI_", "PG", "JAVA_OPTS", "JDK_JAVA_OPTIONS", "DEBUG");

  record Result(int exit, String output) {}

  private Command() {}

  static ProcessBuilder of(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> OURS.stream().anyMatch(name::startsWith));
    return builder;
  }

  static Result run(List<String> command) throws IOException, InterruptedException {
    Process process = of(command).redirectInput(nothing()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output.strip());
  }

  static boolean succeeds(List<String> command) {
    try {
      return run(command).exit() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static java.io.File nothing() {
    return Path.of("/dev/null").toFile();
  }
}

package org.hashi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code ./hashi} on a machine that has nothing but a shell and what a test puts there. */
final class Script {
  private static final List<String> SHELL_TOOLS =
      List.of("bash", "cat", "cksum", "dirname", "env", "find", "grep", "readlink", "sed", "touch");

  private final Path machine;
  private final Path tools;

  /** What the script left behind. */
  record Outcome(int exit, String output, String complaint) {
    /** One line for people, and nothing else. */
    void complains(String english, String japanese) {
      assertThat(exit).as(complaint).isNotZero();
      assertThat(complaint.lines()).as("one line").hasSize(1);
      assertThat(complaint).startsWith("hashi: ").contains(english).contains(japanese);
    }
  }

  Script(Path machine) throws IOException {
    this.machine = machine;
    tools = Files.createDirectories(machine.resolve("bin"));
    for (String name : SHELL_TOOLS) {
      install(name, "exec " + onThisMachine(name) + " \"$@\"");
    }
  }

  /** A program that does as told. */
  void install(String name, String text) throws IOException {
    Path program = tools.resolve(name);
    Files.writeString(program, "#!" + onThisMachine("bash") + "\n" + text + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  /** A folder that looks like a JDK. */
  Path jdk(String version) throws IOException {
    Path home = machine.resolve("jdk-" + version);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path compiler = Files.writeString(home.resolve("bin").resolve("javac"), "");
    assertThat(compiler.toFile().setExecutable(true)).isTrue();
    return home;
  }

  Outcome run(Map<String, String> environment, String... arguments) throws Exception {
    return bash(environment, Stream.concat(Stream.of("./hashi"), Stream.of(arguments)).toList());
  }

  /** Runs with the script's own functions. */
  Outcome with(Map<String, String> environment, String commands) throws Exception {
    return bash(
        environment,
        List.of("-c", "set -euo pipefail; source ./hashi source; " + commands, "with"));
  }

  /** Starts what is built, without looking whether something has to be built anew. */
  Outcome up(Map<String, String> environment, String... arguments) throws Exception {
    String start = "set -euo pipefail; source ./hashi source; build() { find_jdk; }; up \"$@\"";
    return bash(
        environment, Stream.concat(Stream.of("-c", start, "up"), Stream.of(arguments)).toList());
  }

  private Outcome bash(Map<String, String> environment, List<String> arguments) throws Exception {
    Path complaint = Files.createTempFile(machine, "complaint", ".txt");
    Path output = Files.createTempFile(machine, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(tools.resolve("bash").toString()), arguments.stream())
                .toList());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", machine.toString());
    builder.environment().put("HASHI_SEARCH_ROOT", machine.toString());
    builder.environment().putAll(environment);
    Process process =
        builder.redirectError(complaint.toFile()).redirectOutput(output.toFile()).start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroy();
    }
    return new Outcome(process.waitFor(), read(output), read(complaint));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** The real one. */
  static Path node() {
    return onThisMachine("node");
  }

  private static Path onThisMachine(String name) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}

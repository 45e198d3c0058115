package org.hashi.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The engines of a node as the operating system sees them. */
record OwnEngines(Path data) {
  /** Processes that stand still until they are let go. */
  record Frozen(List<ProcessHandle> processes) implements AutoCloseable {
    @Override
    public void close() {
      signal("CONT", processes);
    }
  }

  /** PostgreSQL is nobody's child; it writes down who it is. */
  Optional<ProcessHandle> postgres() {
    Path file = data.resolve("postgres").resolve("postmaster.pid");
    try {
      return Files.exists(file)
          ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops PostgreSQL in its tracks: it neither answers nor breaks off. */
  Frozen freezePostgres() {
    return freeze(postgres().orElseThrow());
  }

  /** Stops a process and all it has begun. */
  static Frozen freeze(ProcessHandle first) {
    signal("STOP", List.of(first)); // from now on it makes no more processes
    List<ProcessHandle> all = new ArrayList<>(first.descendants().toList());
    signal("STOP", all);
    all.add(first);
    return new Frozen(all);
  }

  /** What they have written; empty when there are none. */
  String logs() {
    Path folder = data.resolve("logs");
    if (!Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.list(folder)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void signal(String name, List<ProcessHandle> processes) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    processes.forEach(one -> command.add(Long.toString(one.pid())));
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

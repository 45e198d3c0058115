package org.hashi.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server process of one cluster, found by its pid file, also when an earlier Hashi started it.
 */
record Postmaster(Path cluster) {
  private static final int PORT_LINE = 3;

  Optional<ProcessHandle> process() throws IOException {
    return named().filter(this::servesThisCluster);
  }

  /** The port it listens on. */
  int port() throws IOException {
    return Integer.parseInt(Files.readAllLines(pidFile()).get(PORT_LINE).strip());
  }

  /** After a crash of the machine the pid in the file can be somebody else's by now. */
  void forgetForeignPid() throws IOException {
    if (named().isPresent() && process().isEmpty()) {
      Files.delete(pidFile());
    }
  }

  private Optional<ProcessHandle> named() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    Optional<String> pid = Files.readAllLines(pidFile()).stream().findFirst();
    return pid.flatMap(text -> ProcessHandle.of(Long.parseLong(text.strip())));
  }

  private boolean servesThisCluster(ProcessHandle process) {
    return process.isAlive()
        && process.info().commandLine().orElse("").contains("-D " + cluster + " ");
  }

  private Path pidFile() {
    return cluster.resolve("postmaster.pid");
  }
}

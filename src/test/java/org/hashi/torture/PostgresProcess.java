package org.hashi.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hashi.journey.RunningHashi;

/** The database's processes, as the machine sees them. */
final class PostgresProcess {
  private final Path pidFile = RunningHashi.data().resolve("postgres").resolve("postmaster.pid");
  private List<String> command = List.of();

  /** Has it note when each transaction is committed, which it does from its next start on. */
  static void rememberCommits() {
    PostgresProcess postgres = new PostgresProcess();
    if (RunningHashi.database().<String>list("show track_commit_timestamp").contains("on")) {
      return;
    }
    try {
      Files.writeString(
          postgres.pidFile.resolveSibling("postgresql.auto.conf"),
          "track_commit_timestamp = on\n",
          StandardOpenOption.APPEND);
      postgres.kill();
      postgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Kills all of it at once. */
  void kill() throws IOException {
    ProcessHandle postmaster = postmaster();
    command = command(postmaster.pid());
    List<ProcessHandle> all = all(postmaster);
    all.forEach(ProcessHandle::destroyForcibly);
    Awaitility.await("the database is gone")
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
  }

  /** Starts it as it was started before; it mends itself. */
  void start() throws IOException, InterruptedException {
    Path log = Files.createDirectories(Path.of("target", "torture")).resolve("postgres.log");
    List<String> again = new ArrayList<>(privileges());
    again.addAll(command);
    new ProcessBuilder(again)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
    Awaitility.await("the database takes connections")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .until(() -> RunningHashi.database().count("select 1") == 1);
  }

  /** PostgreSQL does not run as root; a user namespace is enough. */
  private static List<String> privileges() throws IOException, InterruptedException {
    if (!System.getProperty("user.name").equals("root")) {
      return List.of();
    }
    int exit = new ProcessBuilder("unshare", "--user", "true").start().waitFor();
    return exit == 0
        ? List.of("unshare", "--user")
        : List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
  }

  void suspend() throws IOException, InterruptedException {
    signal("STOP");
  }

  void resume() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    List<String> kill = new ArrayList<>(List.of("kill", "-" + signal));
    all(postmaster()).forEach(one -> kill.add(Long.toString(one.pid())));
    new ProcessBuilder(kill).start().waitFor();
  }

  private ProcessHandle postmaster() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static List<ProcessHandle> all(ProcessHandle postmaster) {
    return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
  }

  private static List<String> command(long pid) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
    return List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
  }
}

package org.hashi.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real PostgreSQL whose data and port outlive its end. */
final class RestartedPostgres implements Breakable {
  private final Path folder;
  private final int port;
  private EmbeddedPostgres engine;

  RestartedPostgres(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    restart();
  }

  String address() {
    return "postgresql://postgres:postgres@127.0.0.1:" + port + "/postgres";
  }

  @Override
  public void kill() {
    try {
      engine.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it in its tracks: it neither answers nor breaks off. */
  void suspend() {
    signal("STOP");
  }

  void resume() {
    signal("CONT");
  }

  /** Ends it without a farewell, as a power cut would. */
  void crash() {
    suspend(); // from now on it makes no more processes
    List<ProcessHandle> all = processes();
    signal("KILL");
    Awaitility.await("nothing of it runs")
        .atMost(Duration.ofSeconds(20))
        .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    kill();
  }

  private void signal(String signal) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    processes().forEach(one -> command.add(Long.toString(one.pid())));
    try {
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<ProcessHandle> processes() {
    try {
      Path file = folder.resolve("data").resolve("postmaster.pid");
      ProcessHandle postmaster =
          ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
              .orElseThrow();
      return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void restart() {
    try {
      engine =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(folder.resolve("data"))
              .setCleanDataDirectory(false)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

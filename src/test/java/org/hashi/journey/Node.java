package org.hashi.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One process of the packaged application, as an operator starts it. */
public final class Node {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Path LOGS = Path.of("target", "journey");

  /** Most nodes live for a minute or two: what the second compiler gains them they never see. */
  private static final List<String> QUICK_TO_START =
      List.of(java(), "-Xmx640m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final Duration FIRST_START = Duration.ofMinutes(5);

  private final String name;
  private final int port;
  private final Map<String, String> settings;
  private final Path log;
  private final List<ProcessHandle> started = new ArrayList<>();
  private Process process;

  Node(String name, int port, Map<String, String> settings) {
    this.name = name;
    this.port = port;
    this.settings = settings;
    this.log = LOGS.resolve(name + ".log");
    forgetOldLog();
  }

  public String origin() {
    return "http://localhost:" + port;
  }

  URI uri(String path) {
    return URI.create(origin() + path);
  }

  URI managementUri(String path) {
    return URI.create("http://127.0.0.1:" + (port + 1) + path);
  }

  URI socketUri() {
    return URI.create("ws://localhost:" + port + "/ws");
  }

  /** What the process has written so far; logs carry ids and never content. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What this node runs by itself, in its data folder. */
  OwnEngines engines() {
    return new OwnEngines(Path.of(settings.get("hashi.data")));
  }

  public void start() {
    try {
      List<String> command = new ArrayList<>(QUICK_TO_START);
      settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
      command.add("-Dhashi.port=" + port);
      command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitAnswers();
  }

  /** Stops Keycloak in its tracks; it is the one engine that is a child of its node. */
  OwnEngines.Frozen freezeKeycloak() {
    return OwnEngines.freeze(process.children().findFirst().orElseThrow());
  }

  /** Ends the application alone: its engines go on without it. */
  public void kill() {
    remember();
    process.destroyForcibly();
    awaitEnd();
  }

  /** Lets the operating system stop the process where it is, sockets and all. */
  public void suspend() {
    signal("STOP");
  }

  /** Lets it go on as if nothing had been. */
  public void resume() {
    signal("CONT");
  }

  /** Bytes of all objects that are in use, counted after a full collection. */
  long liveHeap() {
    try {
      Process counting =
          new ProcessBuilder(tool("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      String counted = new String(counting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return counted
          .lines()
          .filter(line -> line.startsWith("Total"))
          .mapToLong(line -> Long.parseLong(line.trim().split("\\s+")[2]))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(counted));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String name() {
    return name;
  }

  public int port() {
    return port;
  }

  private void signal(String signal) {
    try {
      int exit =
          new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException(name + " cannot be sent " + signal);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends everything at once, as a power cut would: nothing of its own runs any more. */
  void cutPower() {
    kill();
    started.forEach(ProcessHandle::destroyForcibly);
    Awaitility.await("everything is dark")
        .atMost(Duration.ofSeconds(20))
        .until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
  }

  void stop() {
    if (process == null) {
      return;
    }
    remember();
    process.destroy();
    awaitEnd();
    started.forEach(ProcessHandle::destroyForcibly);
  }

  /** Engines outlive a killed application until it is started again, or until we leave. */
  private void remember() {
    process.descendants().forEach(started::add);
    engines().postgres().ifPresent(started::add);
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitAnswers() {
    Awaitility.await(name + " answers, see " + log)
        .atMost(FIRST_START)
        .pollInterval(Duration.ofMillis(300))
        .until(() -> ended() || answers());
    if (ended()) {
      throw new IllegalStateException(name + " ended: " + log());
    }
  }

  private boolean ended() {
    return !process.isAlive();
  }

  private boolean answers() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(uri("/api/demo")).timeout(Duration.ofSeconds(5)).build();
      int status =
          PersonAtWork.HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status == 200 || status == 404;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void forgetOldLog() {
    try {
      Files.createDirectories(LOGS);
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String java() {
    return tool("java");
  }

  private static String tool(String name) {
    return System.getProperty("java.home") + File.separator + "bin" + File.separator + name;
  }
}

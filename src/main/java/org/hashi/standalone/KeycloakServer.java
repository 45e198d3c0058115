package org.hashi.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real Keycloak on the loopback address, as a child process with bounded memory. */
final class KeycloakServer implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(150);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final String MEMORY = "-Xms64m -Xmx512m";

  private final KeycloakHome home;
  private final Path log;
  private final int port;
  private @Nullable Process process;

  KeycloakServer(KeycloakHome home, int port) {
    this.home = home;
    this.log = home.logs().resolve("keycloak.log");
    this.port = port;
  }

  /**
   * After a SIGKILL of the application its Keycloak runs on; only one of this very folder is ours.
   */
  static void removeOrphans(DataFolder folder) {
    String script = "/sh " + folder.runtime().resolve("keycloak-");
    String java = "-Dkc.home.dir=" + folder.runtime().resolve("keycloak-");
    List<ProcessHandle> orphans;
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      orphans = all.filter(p -> runs(p, script) || runs(p, java)).toList();
    }
    if (!orphans.isEmpty()) {
      Console.say("  Keycloak was left over by a crash; stopping it");
      orphans.forEach(ProcessHandle::destroy);
      awaitEnd(orphans);
    }
  }

  private static boolean runs(ProcessHandle process, String telling) {
    return process.info().commandLine().orElse("").contains(telling);
  }

  void launch(Map<String, String> environment) throws IOException {
    if (Files.exists(log)) {
      Files.move(log, log.resolveSibling("keycloak.1.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder builder = Command.of(ownSession("start", "--optimized", "--import-realm"));
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", MEMORY);
    builder.environment().put("KC_CACHE", "local");
    builder.environment().put("KC_HTTP_ENABLED", "true");
    builder.environment().put("KC_HTTP_HOST", "127.0.0.1");
    builder.environment().put("KC_HTTP_PORT", Integer.toString(port));
    builder.environment().put("KC_HOSTNAME", address());
    process =
        builder.redirectOutput(log.toFile()).redirectInput(Path.of("/dev/null").toFile()).start();
  }

  /** Ready means: it answers for our realm. */
  void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!answers(client)) {
        if (ended(BETWEEN_QUESTIONS)) {
          throw EngineLog.problem("Keycloak", log, "it ended by itself");
        }
        if (System.nanoTime() > deadline) {
          throw EngineLog.problem(
              "Keycloak", log, "no answer within " + START.toMinutes() + " min");
        }
      }
    }
  }

  String address() {
    return "http://localhost:" + port;
  }

  @Override
  public void close() {
    Process running = process;
    if (running != null) {
      List<ProcessHandle> tree = new ArrayList<>(running.descendants().toList());
      tree.add(running.toHandle());
      running.destroy(); // its script hands the signal on and waits
      awaitEnd(tree);
    }
  }

  /** Away from our terminal, so that Ctrl-C reaches Hashi first and Keycloak in its turn. */
  private List<String> ownSession(String... arguments) {
    List<String> command = new ArrayList<>();
    if (Command.succeeds(List.of("setsid", "true"))) {
      command.add("setsid");
    }
    command.addAll(home.command(arguments));
    return command;
  }

  private boolean answers(HttpClient client) throws InterruptedException {
    URI realm = URI.create("http://127.0.0.1:" + port + "/realms/" + Realm.NAME);
    HttpRequest request = HttpRequest.newBuilder(realm).timeout(Duration.ofSeconds(5)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean ended(Duration patience) throws InterruptedException {
    Process running = process;
    return running == null || running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void awaitEnd(List<ProcessHandle> handles) {
    for (ProcessHandle handle : handles) {
      try {
        handle.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        handle.destroyForcibly();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

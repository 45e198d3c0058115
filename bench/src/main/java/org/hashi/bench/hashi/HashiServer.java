package org.hashi.bench.hashi;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.hashi.bench.Database;

/**
 * Hashi as {@code ./hashi up --empty} starts it, with the PostgreSQL it brings, but with another
 * identity provider, as its settings allow.
 */
public final class HashiServer implements AutoCloseable {
  private static final int START_SECONDS = 180;

  private final Path data;
  private final int port;
  private final Process process;

  public HashiServer(Path program, Path folder, int port, IdentityProvider provider)
      throws IOException, InterruptedException {
    this.data = folder.resolve("data");
    this.port = port;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dhashi.mode=empty",
            "-Dhashi.data=" + data,
            "-Dhashi.port=" + port,
            "-Dhashi.postgres-port=" + postgresPort(),
            "-Dquarkus.oidc.auth-server-url=" + provider.issuer(),
            "-Dquarkus.oidc.client-id=" + IdentityProvider.CLIENT,
            "-Dquarkus.oidc.credentials.secret=" + provider.secret()));
    String more = System.getenv("HASHI_JAVA_OPTIONS");
    if (more != null && !more.isBlank()) {
      command.addAll(List.of(more.trim().split("\\s+")));
    }
    command.addAll(List.of("-jar", program.toString()));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("hashi.log").toFile())
            .start();
    awaitReady(folder);
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** The PostgreSQL it has started. */
  public Database database(Vertx vertx) throws IOException {
    Properties secrets = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
      secrets.load(reader);
    }
    String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
    return new Database(
        vertx, postgresPort(), secrets.getProperty("postgres.password"), Long.parseLong(pid));
  }

  /** Makes it collect its garbage, so that memory can be compared. */
  public void collectGarbage() throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    new ProcessBuilder(jcmd.toString(), Long.toString(pid()), "GC.run")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private int postgresPort() {
    return port + 200;
  }

  private void awaitReady(Path folder) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      if (isReady()) {
        return;
      }
      Thread.sleep(250);
    }
    process.destroy();
    throw new IllegalStateException("Hashi did not start, see " + folder.resolve("hashi.log"));
  }

  private boolean isReady() {
    try {
      HttpURLConnection health =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + (port + 1) + "/q/health/ready")
                  .toURL()
                  .openConnection();
      return health.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}

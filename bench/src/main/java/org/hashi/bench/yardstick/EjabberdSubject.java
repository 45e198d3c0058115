package org.hashi.bench.yardstick;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hashi.bench.Database;
import org.hashi.bench.Scenario;
import org.hashi.bench.Subject;
import org.hashi.bench.load.Target;

/**
 * ejabberd, a peer that many know: rooms with their archive in PostgreSQL. Debian's package; where
 * it is not installed there is no such column.
 */
public final class EjabberdSubject implements Subject {
  private static final Path TABLES = Path.of("/usr/share/ejabberd/sql/pg.sql");
  private static final String DATABASE = "ejabberd";
  private static final int START_SECONDS = 60;

  private final Vertx vertx;
  private final Database database;
  private final int port;
  private final Path folder;

  public EjabberdSubject(Vertx vertx, Database database, int port, Path folder) {
    this.vertx = vertx;
    this.database = database;
    this.port = port;
    this.folder = folder.resolve("ejabberd");
  }

  public static boolean isInstalled() {
    return Files.isReadable(TABLES);
  }

  @Override
  public String name() {
    return "ejabberd";
  }

  @Override
  public Ready ready(Scenario scenario) throws IOException, InterruptedException {
    database.recreate(DATABASE);
    database.run(DATABASE, Files.readString(TABLES));
    database.run(
        DATABASE,
        "insert into users (username, password) select 'u' || n, 'p' from generate_series(0, "
            + (scenario.people() - 1)
            + ") n; analyze");
    Path spool = folder.resolve("spool-" + scenario.name() + "-" + System.nanoTime());
    Files.createDirectories(spool);
    Path settings = folder.resolve("ejabberd.yml");
    Files.writeString(settings, settings());
    Process process = start(settings, spool);
    awaitPort(process);
    return new Running(process);
  }

  /** Without a node name there is no other Erlang process that would be left running. */
  private Process start(Path settings, Path spool) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                "erl",
                "-noinput",
                "+K",
                "true",
                "+P",
                "250000",
                "-mnesia",
                "dir",
                "\"" + spool + "\"",
                "-ejabberd",
                "config",
                "\"" + settings + "\"",
                "log_path",
                "\"" + folder.resolve("ejabberd.log") + "\"",
                "-s",
                "ejabberd"));
    builder.environment().put("ERL_LIBS", libraries());
    builder.environment().put("ERL_CRASH_DUMP_BYTES", "0");
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.log").toFile())
        .start();
  }

  /** The folder that holds {@code ejabberd-<version>}. */
  private static String libraries() throws IOException {
    try (var folders = Files.find(Path.of("/usr/lib"), 2, (path, is) -> isEjabberd(path))) {
      return folders.findFirst().map(path -> path.getParent().toString()).orElse("/usr/lib");
    }
  }

  private static boolean isEjabberd(Path path) {
    return path.getFileName().toString().startsWith("ejabberd-")
        && Files.isDirectory(path.resolve("ebin"));
  }

  private String settings() throws IOException {
    try (InputStream file = Scenario.class.getResourceAsStream("ejabberd.yml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{port}", Integer.toString(port))
          .replace("{database port}", Integer.toString(database.port()))
          .replace("{database}", DATABASE)
          .replace("{password}", database.password());
    }
  }

  private void awaitPort(Process process) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return;
      } catch (IOException notYet) {
        Thread.sleep(200);
      }
    }
    process.destroy();
    throw new IllegalStateException("ejabberd did not start, see " + folder);
  }

  private final class Running implements Ready {
    private final Process process;

    private Running(Process process) {
      this.process = process;
    }

    @Override
    public Target target() {
      return new XmppTarget(vertx, port);
    }

    @Override
    public long pid() {
      return process.pid();
    }

    @Override
    public long databasePid() {
      return database.pid();
    }

    @Override
    public long bytes() {
      return database.bytes(DATABASE);
    }

    @Override
    public boolean hasHistory() {
      return false;
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }
}

package org.hashi.bench.yardstick;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hashi.bench.Database;
import org.hashi.bench.Scenario;
import org.hashi.bench.Subject;
import org.hashi.bench.load.Target;
import org.hashi.bench.load.Text;

/** A {@link Broadcaster} in a process of its own, with as much memory as Hashi has. */
public final class BroadcasterSubject implements Subject {
  static final String DATABASE = "broadcaster";
  static final String PASSWORD = "BROADCASTER_PASSWORD";

  private static final String ROOMS =
      "insert into room select n, %1$d, now() from generate_series(0, %2$d - 1) n;"
          + " insert into message select n, h, 0, gen_random_uuid(), '@@' || h || '%3$s', now()"
          + " from generate_series(0, %2$d - 1) n, generate_series(1, %1$d) h; analyze";

  private final Vertx vertx;
  private final Database database;
  private final boolean durable;
  private final int port;
  private final Path folder;

  public BroadcasterSubject(
      Vertx vertx, Database database, boolean durable, int port, Path folder) {
    this.vertx = vertx;
    this.database = database;
    this.durable = durable;
    this.port = port;
    this.folder = folder;
  }

  @Override
  public String name() {
    return durable ? "bare-group" : "bare";
  }

  @Override
  public Ready ready(Scenario scenario) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Broadcaster.class.getName(),
            Integer.toString(port)));
    if (durable) {
      database.recreate(DATABASE);
      database.run(DATABASE, GroupCommit.TABLES);
      String text = Text.of(0);
      String tail = text.substring(text.lastIndexOf('@'));
      database.run(DATABASE, ROOMS.formatted(scenario.history(), scenario.rooms(), tail));
      command.add(Integer.toString(database.port()));
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(PASSWORD, database.password());
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name() + ".log").toFile())
            .start();
    awaitPort(process);
    return new Running(process);
  }

  private void awaitPort(Process process) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end && process.isAlive()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    process.destroy();
    throw new IllegalStateException(name() + " did not start, see its log");
  }

  private final class Running implements Ready {
    private final Process process;

    private Running(Process process) {
      this.process = process;
    }

    @Override
    public Target target() {
      return new BroadcasterTarget(vertx, port);
    }

    @Override
    public long pid() {
      return process.pid();
    }

    @Override
    public long databasePid() {
      return durable ? database.pid() : 0;
    }

    @Override
    public long bytes() {
      return durable ? database.bytes(DATABASE) : 0;
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      process.waitFor(30, TimeUnit.SECONDS);
    }
  }
}

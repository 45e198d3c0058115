package org.hashi.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real PostgreSQL on the loopback address whose cluster outlives every restart. */
final class PostgresServer implements AutoCloseable {

  static final String SUPERUSER = "postgres";
  private static final String STOP_SECONDS = "60";
  private static final String START_SECONDS = "120";

  /** Durable, for this machine only, and silent about the contents of rows and statements. */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=120",
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "timezone=UTC",
          "log_timezone=UTC",
          "log_min_error_statement=panic",
          "log_error_verbosity=terse",
          "log_parameter_max_length=0",
          "log_parameter_max_length_on_error=0");

  private final PostgresBinaries binaries;
  private final Path cluster;
  private final Postmaster postmaster;
  private final Path log;
  private final int port;

  private PostgresServer(PostgresBinaries binaries, DataFolder folder, int port) {
    this.binaries = binaries;
    this.cluster = folder.path("postgres");
    this.postmaster = new Postmaster(cluster);
    this.log = folder.logs().resolve("postgres.log");
    this.port = port;
  }

  /** The server of this folder, not yet started, and surely not running. */
  static PostgresServer prepare(DataFolder folder, int port)
      throws IOException, InterruptedException {
    PostgresBinaries binaries = PostgresBinaries.prepare(folder);
    PostgresServer server = new PostgresServer(binaries, folder, port);
    folder.agree("postgresql", binaries.version());
    if (Files.exists(server.cluster)) {
      server.removeOrphan();
    } else {
      String password = folder.secrets().keep("postgres.password", Randomness::secret);
      Archives.makeFolder(server.cluster, half -> server.initialise(half, password));
    }
    return server;
  }

  void start() throws IOException, InterruptedException {
    PrivateFile.write(log, "");
    binaries.privileges().admit(cluster, log);
    String options =
        Stream.concat(Stream.of("port=" + port), SETTINGS.stream())
            .map(setting -> "-c " + setting)
            .collect(Collectors.joining(" "));
    Command.Result result =
        control("start", "-w", "-t", START_SECONDS, "-l", log.toString(), "-o", options);
    if (result.exit() != 0) {
      throw EngineLog.problem("PostgreSQL", log, result.output());
    }
  }

  EngineVersion version() {
    return binaries.version();
  }

  int port() {
    return port;
  }

  Optional<ProcessHandle> process() throws IOException {
    return postmaster.process();
  }

  @Override
  public void close() {
    try {
      if (process().isPresent()) {
        control("stop", "-m", "fast", "-w", "-t", STOP_SECONDS);
      }
    } catch (IOException e) {
      Console.complain(EngineLog.problem("PostgreSQL", log, e.toString()).line());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * After a SIGKILL of the application its server runs on without anybody; end it in good order.
   */
  private void removeOrphan() throws IOException {
    if (process().isPresent()) {
      Console.say("  PostgreSQL was left over by a crash; stopping it");
      close();
    }
    postmaster.forgetForeignPid();
  }

  private void initialise(Path half, String password) throws IOException {
    Path secret = half.resolveSibling("postgres.password");
    PrivateFile.write(secret, password + "\n");
    try {
      Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwx------"));
      binaries.privileges().admit(half, secret);
      Command.Result result =
          binaries.run(
              "initdb",
              "--pgdata=" + half,
              "--username=" + SUPERUSER,
              "--pwfile=" + secret,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--no-instructions");
      if (result.exit() != 0) {
        Files.writeString(log, result.output());
        throw EngineLog.problem("PostgreSQL", log, result.output());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  private Command.Result control(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("--pgdata=" + cluster, "--silent"));
    all.addAll(List.of(arguments));
    return binaries.run("pg_ctl", all.toArray(String[]::new));
  }
}

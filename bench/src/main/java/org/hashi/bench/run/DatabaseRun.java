package org.hashi.bench.run;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hashi.bench.Database;
import org.hashi.bench.Scenario;
import org.hashi.bench.load.Text;

/** How many durable posts PostgreSQL alone takes, by its own pgbench. */
public final class DatabaseRun {
  private static final String DATABASE = "posts";
  private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");
  private static final Pattern LATENCY = Pattern.compile("latency average = ([\\d.]+)");

  private record Case(String script, int rows, int clients) {
    String name() {
      return script + "-" + clients;
    }
  }

  private static final List<Case> CASES =
      List.of(
          new Case("single", 1, 1),
          new Case("single", 1, 16),
          new Case("batch", 100, 1),
          new Case("batch", 100, 16));

  private final Database database;
  private final Path folder;
  private final Pace pace;
  private final Results results;

  public DatabaseRun(Database database, Path folder, Pace pace, Results results) {
    this.database = database;
    this.folder = folder;
    this.pace = pace;
    this.results = results;
  }

  public void run() throws IOException, InterruptedException {
    Optional<String> pgbench = program();
    if (pgbench.isEmpty()) {
      System.out.println("pgbench is not installed; PostgreSQL alone is not measured");
      return;
    }
    database.recreate(DATABASE);
    database.run(DATABASE, read("posts.sql"));
    for (int repetition = 1; repetition <= pace.repetitions(); repetition++) {
      for (Case one : CASES) {
        JsonObject figures = measure(pgbench.get(), one);
        results.add(one.name(), "posts", "pgbench", repetition, figures);
        System.out.println("  pgbench " + one.name() + " " + figures.encode());
      }
    }
  }

  private JsonObject measure(String pgbench, Case one) throws IOException, InterruptedException {
    String body = Text.of(0);
    Path script = folder.resolve("posts-" + one.script() + ".sql");
    Files.writeString(
        script,
        read("posts-" + one.script() + ".sql")
            .replace("{payload}", "{\"type\":\"message.posted\",\"body\":\"" + body + "\"}")
            .replace("{body}", body));
    String clients = Integer.toString(one.clients());
    String seconds = Long.toString(Math.round(pace.seconds()));
    ProcessBuilder builder =
        new ProcessBuilder(
            pgbench,
            "-n",
            "-M",
            "prepared",
            "-c",
            clients,
            "-j",
            "1",
            "-T",
            seconds,
            "-h",
            "127.0.0.1",
            "-p",
            Integer.toString(database.port()),
            "-U",
            "postgres",
            "-f",
            script.toString(),
            DATABASE);
    builder.environment().put("PGPASSWORD", database.password());
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("pgbench: " + output);
    }
    double rate = find(RATE, output);
    return new JsonObject()
        .put("transactions_s", Math.round(rate))
        .put("rows_s", Math.round(rate * one.rows()))
        .put("latency_ms", find(LATENCY, output));
  }

  private static double find(Pattern pattern, String output) throws IOException {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new IOException("pgbench said: " + output);
    }
    return Double.parseDouble(matcher.group(1));
  }

  /** Debian keeps it where the path does not lead. */
  private static Optional<String> program() {
    Stream<Path> places =
        Stream.of(System.getenv("PATH").split(":", -1)).map(place -> Path.of(place, "pgbench"));
    Stream<Path> debian =
        Stream.of(18, 17, 16, 15)
            .map(version -> Path.of("/usr/lib/postgresql/" + version + "/bin/pgbench"));
    return Stream.concat(debian, places)
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private static String read(String name) throws IOException {
    try (InputStream file = Scenario.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

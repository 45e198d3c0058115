package org.hashi.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hashi.bench.hashi.Desk;
import org.hashi.bench.hashi.HashiServer;
import org.hashi.bench.hashi.HashiSubject;
import org.hashi.bench.hashi.IdentityProvider;
import org.hashi.bench.hashi.Safeguards;
import org.hashi.bench.report.Table;
import org.hashi.bench.run.CatchUpRun;
import org.hashi.bench.run.DatabaseRun;
import org.hashi.bench.run.IdleRun;
import org.hashi.bench.run.LoadRun;
import org.hashi.bench.run.Results;
import org.hashi.bench.run.SlowRun;
import org.hashi.bench.run.TablesRun;
import org.hashi.bench.yardstick.BroadcasterSubject;
import org.hashi.bench.yardstick.EjabberdSubject;

/** Starts everything, measures it in turn, and prints one table. */
public final class Main {
  private static final int LOOPS = 2;
  private static final Logger CONNECTIONS =
      Logger.getLogger("io.vertx.core.net.impl.ConnectionBase");

  private final Options options;
  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(LOOPS));

  private Main(Options options) {
    this.options = options;
  }

  public static void main(String[] arguments) throws Exception {
    CONNECTIONS.setLevel(Level.OFF); // those that a server ends are counted, not told one by one
    Options options = Options.of(arguments);
    if (options.report() != null) {
      System.out.print(Table.of(Results.read(options.report())));
      return;
    }
    try {
      new Main(options).run();
      System.exit(0);
    } catch (Throwable failure) { // threads that are left would keep the process alive
      failure.printStackTrace();
      System.exit(1);
    }
  }

  private void run() throws Exception {
    Files.createDirectories(options.folder());
    Files.createDirectories(options.results().getParent());
    Results results = new Results(options.results());
    Runtime.getRuntime().addShutdownHook(new Thread(Main::endChildren));
    requireFreePorts();
    IdentityProvider provider = new IdentityProvider(vertx, options.port() + 100);
    try (HashiServer server =
        new HashiServer(options.program(), options.folder(), options.port(), provider)) {
      if (options.desk()) {
        keepDesk(server);
      }
      measure(server, results);
    }
    System.out.println();
    System.out.print(Table.of(results));
    System.out.println("raw lines: " + options.results());
  }

  /** Something left over from another run would answer in the place of what is to be measured. */
  private void requireFreePorts() throws IOException {
    for (int offset : new int[] {0, 1, 100, 101, 200, 300, 301, 302}) {
      new ServerSocket(options.port() + offset, 1, InetAddress.getLoopbackAddress()).close();
    }
  }

  /** Whatever was started ends with this process, also by Ctrl-C. */
  private static void endChildren() {
    List<ProcessHandle> children = ProcessHandle.current().children().toList();
    children.forEach(ProcessHandle::destroy);
    children.forEach(child -> child.onExit().orTimeout(60, TimeUnit.SECONDS).join());
  }

  /** Until somebody ends it. */
  private void keepDesk(HashiServer server) throws Exception {
    Database database = server.database(vertx);
    new Desk(vertx, server, database).open(options.port() + 101);
    System.out.printf(
        "Hashi: port %d, process %d; PostgreSQL: process %d; desk: port %d; Ctrl-C ends it%n",
        server.port(), server.pid(), database.pid(), options.port() + 101);
    Thread.currentThread().join();
  }

  private void measure(HashiServer server, Results results) throws Exception {
    Database database = server.database(vertx);
    List<Subject> all = subjects(server, database);
    if (options.subjects().isEmpty()) {
      System.out.println("PostgreSQL alone");
      new DatabaseRun(database, options.folder(), options.pace(), results).run();
    }
    for (Scenario scenario : options.scenarios()) {
      System.out.println(scenario.name() + ": " + scenario.title());
      try {
        measure(scenario, server, database, all, results);
      } catch (IllegalStateException failure) { // the other scenarios can still be measured
        failure.printStackTrace();
      }
    }
  }

  private void measure(
      Scenario scenario, HashiServer server, Database database, List<Subject> all, Results results)
      throws Exception {
    switch (scenario.name()) {
      case "T", "t" -> new TablesRun(vertx, server, database, results).run(scenario);
      case "D" -> new IdleRun(vertx, results).run(scenario, without(all, "bare-group"));
      case "S" -> new SlowRun(vertx, results).run(scenario, without(all, "bare-group", "bare"));
      case "E" ->
          new CatchUpRun(vertx, options.pace(), results).run(scenario, without(all, "bare"));
      default -> new LoadRun(vertx, options.pace(), results).run(scenario, all);
    }
  }

  private List<Subject> subjects(HashiServer server, Database database) {
    List<Subject> all = new ArrayList<>();
    Map<Scenario, String[]> cookies = new HashMap<>();
    for (Safeguards safeguards : Safeguards.values()) {
      all.add(new HashiSubject(vertx, server, database, safeguards, cookies));
    }
    all.add(new BroadcasterSubject(vertx, database, false, options.port() + 300, options.folder()));
    all.add(new BroadcasterSubject(vertx, database, true, options.port() + 301, options.folder()));
    if (EjabberdSubject.isInstalled()) {
      all.add(new EjabberdSubject(vertx, database, options.port() + 302, options.folder()));
    } else {
      System.out.println("ejabberd is not installed; its column stays empty");
    }
    return all.stream().filter(one -> options.wants(one.name())).toList();
  }

  private static List<Subject> without(List<Subject> all, String... names) {
    return all.stream().filter(one -> !List.of(names).contains(one.name())).toList();
  }
}

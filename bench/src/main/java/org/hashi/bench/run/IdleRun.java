package org.hashi.bench.run;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.hashi.bench.Roster;
import org.hashi.bench.Scenario;
import org.hashi.bench.Subject;
import org.hashi.bench.load.Crowd;
import org.hashi.bench.load.Numbers;
import org.hashi.bench.machine.Machine;
import org.hashi.bench.machine.Use;

/**
 * Scenario D: thousands are connected and nobody writes. How fast they come in, each with a session
 * that stands already, and what each costs.
 */
public final class IdleRun {
  private static final int CONNECTING_AT_ONCE = 50;
  private static final long SETTLE_MILLIS = 5_000;
  private static final long WATCH_MILLIS = 10_000;

  private final Vertx vertx;
  private final Results results;

  public IdleRun(Vertx vertx, Results results) {
    this.vertx = vertx;
    this.results = results;
  }

  public void run(Scenario scenario, List<Subject> subjects) throws Exception {
    for (Subject subject : subjects) {
      try (Subject.Ready ready = subject.ready(scenario)) {
        JsonObject figures = once(scenario, ready);
        results.add(subject.name(), scenario.name(), "idle", 1, figures);
        System.out.println("  D " + subject.name() + " " + figures.encode());
      }
    }
  }

  private JsonObject once(Scenario scenario, Subject.Ready ready) throws Exception {
    Roster roster = new Roster(scenario);
    Machine machine = new Machine(ready.pid(), ready.databasePid());
    Crowd crowd = new Crowd(vertx, roster, ready.target(), machine);
    long before = memory(ready, machine);
    Machine.Reading beforeCame = machine.read();
    double seconds = crowd.gatherIdle(CONNECTING_AT_ONCE);
    Use coming = Use.between(beforeCame, machine.read());
    long after = memory(ready, machine);
    Machine.Reading quiet = machine.read();
    Thread.sleep(WATCH_MILLIS);
    Use idle = Use.between(quiet, machine.read());
    int lost = crowd.lostConnections();
    crowd.close();
    return new JsonObject()
        .put("connections", roster.people())
        .put("lost_connections", lost)
        .put("retries", crowd.retries())
        .put("gathering_s", Numbers.round(seconds))
        .put("handshakes_s", Numbers.round(roster.people() / seconds))
        .put(
            "cpu_ms_per_handshake",
            Numbers.round(1000 * (coming.server() + coming.database()) / roster.people()))
        .put("rss_before_mib", before / 1024)
        .put("rss_after_mib", after / 1024)
        .put("kib_per_connection", Numbers.round((after - before) / (double) roster.people()))
        .put("idle_server_cores", Numbers.round(idle.server() / idle.seconds()))
        .put("idle_database_cores", Numbers.round(idle.database() / idle.seconds()))
        .put("noisy", coming.noisy());
  }

  private static long memory(Subject.Ready ready, Machine machine) throws Exception {
    Thread.sleep(SETTLE_MILLIS);
    ready.collectGarbage();
    Thread.sleep(1_000);
    return machine.serverMemory();
  }
}

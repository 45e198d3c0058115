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

/**
 * Scenario S: most members of each room have stopped reading while the others write long messages,
 * more than the kernel takes. What a slow reader costs the server, and how many it has put off.
 */
public final class SlowRun {
  private static final int CONNECTING_AT_ONCE = 50;
  private static final int READING_PER_ROOM = 5;
  private static final int MESSAGES_PER_ROOM = 200;
  private static final int LENGTH = 100;
  private static final int WRITING_AT_ONCE = 20;
  private static final long SETTLE_MILLIS = 3_000;

  private final Vertx vertx;
  private final Results results;

  public SlowRun(Vertx vertx, Results results) {
    this.vertx = vertx;
    this.results = results;
  }

  public void run(Scenario scenario, List<Subject> subjects) throws Exception {
    for (Subject subject : subjects) {
      try (Subject.Ready ready = subject.ready(scenario)) {
        JsonObject figures = once(scenario, ready);
        results.add(subject.name(), scenario.name(), "slow", 1, figures);
        System.out.println("  S " + subject.name() + " " + figures.encode());
      }
    }
  }

  private JsonObject once(Scenario scenario, Subject.Ready ready) throws Exception {
    Machine machine = new Machine(ready.pid(), ready.databasePid());
    Crowd crowd = new Crowd(vertx, new Roster(scenario), ready.target(), machine);
    crowd.gather(CONNECTING_AT_ONCE);
    crowd.fill(READING_PER_ROOM, READING_PER_ROOM, LENGTH, WRITING_AT_ONCE);
    int slow = crowd.stopReading(READING_PER_ROOM);
    long before = memory(ready, machine);
    long began = System.nanoTime();
    crowd.fill(MESSAGES_PER_ROOM, READING_PER_ROOM, LENGTH, WRITING_AT_ONCE);
    double seconds = (System.nanoTime() - began) / 1e9;
    long after = memory(ready, machine);
    int lost = crowd.lostConnections();
    crowd.close();
    return new JsonObject()
        .put("slow_readers", slow)
        .put("writing_s", Numbers.round(seconds))
        .put("rss_before_mib", before / 1024)
        .put("rss_after_mib", after / 1024)
        .put("kib_per_reader", Numbers.round((after - before) / (double) slow))
        .put("lost_connections", lost);
  }

  private static long memory(Subject.Ready ready, Machine machine) throws Exception {
    Thread.sleep(SETTLE_MILLIS);
    ready.collectGarbage();
    Thread.sleep(1_000);
    return machine.serverMemory();
  }
}

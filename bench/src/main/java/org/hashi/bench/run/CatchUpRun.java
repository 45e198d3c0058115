package org.hashi.bench.run;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hashi.bench.Roster;
import org.hashi.bench.Scenario;
import org.hashi.bench.Subject;
import org.hashi.bench.load.Crowd;
import org.hashi.bench.load.Numbers;
import org.hashi.bench.load.Target;
import org.hashi.bench.machine.Machine;
import org.hashi.bench.machine.Use;

/** Scenario E: everybody comes back at once and fetches what he missed in each of his rooms. */
public final class CatchUpRun {
  private static final int MISSED = 50;
  private static final int AT_ONCE = 50;
  private static final int LONGEST_SECONDS = 180;

  private final Vertx vertx;
  private final Pace pace;
  private final Results results;

  public CatchUpRun(Vertx vertx, Pace pace, Results results) {
    this.vertx = vertx;
    this.pace = pace;
    this.results = results;
  }

  public void run(Scenario scenario, List<Subject> subjects) throws Exception {
    List<Subject.Ready> ready = new ArrayList<>();
    try {
      for (Subject subject : subjects) {
        ready.add(subject.ready(scenario));
        fill(scenario, ready.getLast());
      }
      for (int repetition = 0; repetition <= pace.repetitions(); repetition++) {
        for (int i = 0; i < ready.size(); i++) {
          JsonObject figures = once(scenario, ready.get(i));
          if (repetition > 0) {
            results.add(subjects.get(i).name(), scenario.name(), "catchup", repetition, figures);
          }
          System.out.println(
              "  E " + subjects.get(i).name() + " " + repetition + " " + figures.encode());
        }
      }
    } finally {
      for (Subject.Ready one : ready) {
        one.close();
      }
    }
  }

  private void fill(Scenario scenario, Subject.Ready ready) throws InterruptedException {
    if (!ready.hasHistory()) {
      Machine machine = new Machine(ready.pid(), ready.databasePid());
      Crowd crowd = new Crowd(vertx, new Roster(scenario), ready.target(), machine);
      crowd.gather(AT_ONCE);
      crowd.fill(scenario.history(), scenario.members(), 1, AT_ONCE);
      crowd.close();
    }
  }

  private JsonObject once(Scenario scenario, Subject.Ready ready) throws InterruptedException {
    Roster roster = new Roster(scenario);
    Machine machine = new Machine(ready.pid(), ready.databasePid());
    Crowd crowd = new Crowd(vertx, roster, ready.target(), machine);
    AtomicLong messages = new AtomicLong();
    AtomicInteger failures = new AtomicInteger();
    CountDownLatch left = new CountDownLatch(roster.people());
    System.gc();
    Machine.Reading before = machine.read();
    long began = System.nanoTime();
    for (int person = 0; person < roster.people(); person++) {
      int[] rooms = roster.roomsOf(person);
      crowd
          .join(person)
          .compose(member -> fetch(member, rooms))
          .onSuccess(messages::addAndGet)
          .onFailure(failure -> failures.incrementAndGet())
          .onComplete(done -> left.countDown());
    }
    left.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    double seconds = (System.nanoTime() - began) / 1e9;
    Use use = Use.between(before, machine.read());
    crowd.close();
    return use.json(messages.get())
        .put("wall_s", Numbers.round(seconds))
        .put("messages", messages.get())
        .put("wanted", (long) roster.people() * roster.roomsOf(0).length * MISSED)
        .put("failures", failures.get())
        .put(
            "cpu_ms_per_client",
            Numbers.round(1000 * (use.server() + use.database()) / roster.people()));
  }

  private static Future<Long> fetch(Target.Member member, int[] rooms) {
    List<Future<Integer>> fetched = new ArrayList<>();
    for (int room : rooms) {
      fetched.add(member.recent(room, MISSED));
    }
    return Future.all(fetched).map(all -> fetched.stream().mapToLong(one -> one.result()).sum());
  }
}

package org.hashi.bench.run;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.hashi.bench.Roster;
import org.hashi.bench.Scenario;
import org.hashi.bench.Subject;
import org.hashi.bench.load.Crowd;
import org.hashi.bench.load.Numbers;
import org.hashi.bench.load.Step;
import org.hashi.bench.machine.Machine;

/** Scenarios A, B and C: one fixed rate for latency and cost, then the most that is sustained. */
public final class LoadRun {
  private static final int CONNECTING_AT_ONCE = 50;
  private static final int FEWEST_MESSAGES = 15;
  private static final long SEED = 20261121;

  private final Vertx vertx;
  private final Pace pace;
  private final Results results;

  public LoadRun(Vertx vertx, Pace pace, Results results) {
    this.vertx = vertx;
    this.pace = pace;
    this.results = results;
  }

  /** All subjects run all the time, and are measured in turn. */
  public void run(Scenario scenario, List<Subject> subjects) throws Exception {
    List<Subject.Ready> ready = new ArrayList<>();
    try {
      for (Subject subject : subjects) {
        ready.add(subject.ready(scenario));
      }
      for (int repetition = 1; repetition <= pace.repetitions(); repetition++) {
        for (int i = 0; i < ready.size(); i++) {
          measure(scenario, subjects.get(i).name(), ready.get(i), repetition);
        }
      }
    } finally {
      for (Subject.Ready one : ready) {
        one.close();
      }
    }
  }

  private void measure(Scenario scenario, String subject, Subject.Ready ready, int repetition)
      throws Exception {
    ready.begin();
    Machine machine = new Machine(ready.pid(), ready.databasePid());
    Crowd crowd = new Crowd(vertx, new Roster(scenario), ready.target(), machine);
    double gathering = crowd.gather(CONNECTING_AT_ONCE);
    long bytes = ready.bytes();
    int[] kept = {0};
    Turn turn = new Turn(scenario, subject, crowd, repetition, kept);
    turn.fixed();
    turn.most();
    JsonObject figures =
        new JsonObject()
            .put("gathering_s", Numbers.round(gathering))
            .put("lost_connections", crowd.lostConnections())
            .put("server_rss_mib", machine.serverMemory() / 1024);
    if (bytes > 0 && kept[0] > 0) {
      figures.put("bytes_per_message", Numbers.round((ready.bytes() - bytes) / (double) kept[0]));
    }
    results.add(subject, scenario.name(), "around", repetition, figures);
    crowd.close();
  }

  /** One subject's turn in one repetition. */
  private final class Turn {
    private final Scenario scenario;
    private final String subject;
    private final Crowd crowd;
    private final int repetition;
    private final int[] kept;

    private Turn(Scenario scenario, String subject, Crowd crowd, int repetition, int[] kept) {
      this.scenario = scenario;
      this.subject = subject;
      this.crowd = crowd;
      this.repetition = repetition;
      this.kept = kept;
    }

    private void fixed() throws InterruptedException {
      double warm = repetition == 1 ? 3 * pace.warmSeconds() : pace.warmSeconds();
      step(scenario.rate(), warm, 1);
      Step best = null;
      for (int i = 0; i <= pace.again() && (best == null || best.use().noisy()); i++) {
        Step step = step(scenario.rate(), 1.5, pace.seconds());
        best = best == null || step.use().others() < best.use().others() ? step : best;
      }
      results.add(subject, scenario.name(), "rate", repetition, best.json());
      tell("rate", best);
    }

    private void most() throws InterruptedException {
      Step[] highest = new Step[1];
      int most =
          Ladder.climb(
              scenario.ladder(),
              scenario.rate(),
              rate -> {
                Step step = rung(rate);
                if (step.sustained() && (highest[0] == null || step.rate() > highest[0].rate())) {
                  highest[0] = step;
                }
                return step.sustained();
              });
      JsonObject figures = new JsonObject().put("most", most);
      if (highest[0] != null) {
        figures.mergeIn(highest[0].json());
      }
      results.add(subject, scenario.name(), "most", repetition, figures);
    }

    /** A rate that does not hold is tried once more: the machine may have been busy. */
    private Step rung(int rate) throws InterruptedException {
      Step step = step(rate, 1, pace.rungSeconds());
      if (!step.sustained()) {
        step = step(rate, 1, pace.rungSeconds());
      }
      results.add(subject, scenario.name(), "rung", repetition, step.json());
      tell("rung", step);
      return step;
    }

    private Step step(double rate, double warm, double seconds) throws InterruptedException {
      double enough = Math.max(seconds, FEWEST_MESSAGES / rate);
      Step step = crowd.step(rate, warm, enough, SEED + repetition);
      kept[0] += step.sent() - (int) step.unacknowledged();
      return step;
    }

    private void tell(String kind, Step step) {
      JsonObject json = step.json();
      System.out.printf(
          "  %s %-10s %d %-4s %7.0f/s %-9s p50 %7.1f p99 %7.1f ms  %6.1f CPU-ms/1000  lost %d"
              + "  others %.2f cores%n",
          scenario.name(),
          subject,
          repetition,
          kind,
          step.rate(),
          step.sustained() ? "holds" : "fails",
          step.delivery().getValueAtPercentile(50) / 1e3,
          step.delivery().getValueAtPercentile(99) / 1e3,
          json.getDouble("cpu_ms_per_1000"),
          step.ledger().lost(),
          json.getDouble("others_cores"));
    }
  }
}

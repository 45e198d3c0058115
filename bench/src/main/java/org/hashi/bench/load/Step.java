package org.hashi.bench.load;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.hashi.bench.machine.Use;

/**
 * What came of one step of load.
 *
 * @param last from the due time to the last of a message's recipients
 * @param drain seconds from the end of the window until nothing more came
 * @param late milliseconds by which the generator itself was late at worst
 */
public record Step(
    double rate,
    double seconds,
    int sent,
    long unacknowledged,
    Ledger ledger,
    long damaged,
    long strays,
    long deliveries,
    Histogram delivery,
    Histogram acknowledgement,
    Histogram last,
    double drain,
    double late,
    Use use) {
  private static final double LONGEST_P99_MICROS = 500_000;
  private static final double MOST_BACKLOG = 0.08;

  static Step of(Wave wave, double rate, int sent, double drain, double late, Use use) {
    Histogram delivery = Tally.histogram();
    Histogram acknowledgement = Tally.histogram();
    long[] totals = new long[5];
    long[] lastSeen = new long[wave.schedule.count()];
    for (Tally tally : wave.tallies) {
      delivery.add(tally.delivery);
      acknowledgement.add(tally.acknowledgement);
      Arrays.setAll(lastSeen, i -> Math.max(lastSeen[i], tally.lastSeen[i]));
      totals[0] += tally.inWindow;
      totals[1] += tally.acknowledged;
      totals[2] += tally.damaged;
      totals[3] += tally.strays;
    }
    return new Step(
        rate,
        wave.schedule.seconds(),
        sent,
        wave.schedule.count() - totals[1],
        Ledger.of(wave.roster, wave.schedule.room(), sent, wave.seats),
        totals[2],
        totals[3],
        totals[0],
        delivery,
        acknowledgement,
        last(wave, lastSeen),
        drain,
        late,
        use);
  }

  private static Histogram last(Wave wave, long[] lastSeen) {
    Histogram last = Tally.histogram();
    for (int message = wave.schedule.warm(); message < lastSeen.length; message++) {
      if (lastSeen[message] != 0) {
        last.recordValue(
            Tally.micros(lastSeen[message] - wave.start - wave.schedule.due()[message]));
      }
    }
    return last;
  }

  /** Nothing lost, nothing refused, nobody waits, and no backlog that a short step would hide. */
  public boolean sustained() {
    return ledger.lost() == 0
        && unacknowledged == 0
        && delivery.getValueAtPercentile(99) < LONGEST_P99_MICROS
        && drain < seconds * MOST_BACKLOG;
  }

  public JsonObject json() {
    JsonObject json =
        new JsonObject()
            .put("rate", rate)
            .put("seconds", seconds)
            .put("sustained", sustained())
            .put("deliveries_s", Numbers.round(deliveries / seconds))
            .put("sent", sent)
            .put("unacknowledged", unacknowledged)
            .put("expected", ledger.expected())
            .put("lost", ledger.lost())
            .put("doubled", ledger.doubled())
            .put("out_of_order", ledger.outOfOrder())
            .put("damaged", damaged)
            .put("strays", strays)
            .put("delivery_ms", Numbers.millis(delivery))
            .put("ack_ms", Numbers.millis(acknowledgement))
            .put("last_ms", Numbers.millis(last))
            .put("drain_s", Numbers.round(drain))
            .put("generator_late_ms", Numbers.round(late));
    return json.mergeIn(use.json(deliveries));
  }
}

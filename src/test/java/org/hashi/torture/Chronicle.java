package org.hashi.torture;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.hashi.history.Deed;
import org.hashi.history.Outcome;
import org.hashi.history.Seen;

/** Writes down what everybody sees, in the order in which each sees it. */
final class Chronicle {
  private final long base = System.currentTimeMillis() * 1_000 - System.nanoTime() / 1_000;
  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
  private final AtomicLong ids = new AtomicLong();

  /** Microseconds since the epoch. */
  long now() {
    return base + System.nanoTime() / 1_000;
  }

  void note(Function<Long, Seen> one) {
    seen.add(one.apply(now()));
  }

  /** Notes that somebody asked; the id for {@link #answered}. */
  long asked(Person by, Deed deed) {
    long id = ids.incrementAndGet();
    note(at -> new Seen.Asked(at, id, by.accountId(), deed));
    return id;
  }

  void answered(long id, Outcome outcome, long seq) {
    note(at -> new Seen.Answered(at, id, outcome, seq));
  }

  /** Notes that something is broken from a moment until now. */
  void disturbed(long from, String fault, String node, boolean kill) {
    note(at -> new Seen.Disturbed(from, at, fault, node, kill));
  }

  /** What was prepared is no part of the history. */
  void begin() {
    seen.clear();
  }

  List<Seen> all() {
    return List.copyOf(seen);
  }
}

package org.hashi.bench.run;

import java.util.List;

/** Finds the highest of rising rates that is sustained, without trying them all. */
final class Ladder {
  private static final int STRIDE = 3;

  /** Tries a rate; true when it was sustained. */
  interface Rung {
    boolean holds(int rate) throws InterruptedException;
  }

  private Ladder() {}

  /** The highest rate that holds, 0 when none does. */
  static int climb(List<Integer> rates, double begin, Rung rung) throws InterruptedException {
    int holds = -1;
    int fails = rates.size();
    int next = 0;
    while (next < rates.size() - 1 && rates.get(next) < begin) {
      next++;
    }
    while (fails - holds > 1) {
      if (rung.holds(rates.get(next))) {
        holds = next;
      } else {
        fails = next;
      }
      next = next(holds, fails, rates.size());
    }
    return holds < 0 ? 0 : rates.get(holds);
  }

  private static int next(int holds, int fails, int size) {
    if (fails == size) {
      return Math.min(holds + STRIDE, size - 1);
    }
    if (holds < 0) {
      return Math.max(fails - STRIDE, 0);
    }
    return (holds + fails) / 2;
  }
}

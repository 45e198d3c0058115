package org.hashi.bench.load;

import org.HdrHistogram.Histogram;

/** What one event loop has seen of a step. Only that loop writes it. */
final class Tally {
  private static final long LONGEST_MICROS = 120_000_000L;

  final Histogram delivery = histogram();
  final Histogram acknowledgement = histogram();
  final long[] lastSeen;
  long inWindow;
  long acknowledgedInWindow;
  long acknowledged;
  long failed;
  long strays;
  long damaged;
  volatile long progress;

  Tally(int messages) {
    lastSeen = new long[messages];
  }

  static Histogram histogram() {
    return new Histogram(1, LONGEST_MICROS, 3);
  }

  static long micros(long nanos) {
    return Math.clamp(nanos / 1000, 1, LONGEST_MICROS);
  }

  /** Only its own loop counts it up, others merely look. */
  @SuppressWarnings("NonAtomicOperationOnVolatileField")
  void progress() {
    progress = progress + 1;
  }
}

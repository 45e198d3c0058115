package org.hashi.people;

import java.time.Duration;
import java.util.function.LongSupplier;

/** So many at once, and one more after each while. */
final class Bucket {
  private final int size;
  private final long nanosPerOne;
  private final LongSupplier nanos;
  private double left;
  private long filledAt;

  Bucket(int size, Duration oneMore, LongSupplier nanos) {
    this.size = size;
    this.nanosPerOne = oneMore.toNanos();
    this.nanos = nanos;
    this.left = size;
    this.filledAt = nanos.getAsLong();
  }

  synchronized boolean take() {
    long now = nanos.getAsLong();
    left = Math.min(size, left + (double) (now - filledAt) / nanosPerOne);
    filledAt = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }

  synchronized void giveBack() {
    left = Math.min(size, left + 1);
  }

  synchronized void fill() {
    left = size;
  }
}

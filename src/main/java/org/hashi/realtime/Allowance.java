package org.hashi.realtime;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How much one socket may say: so many messages and pings a minute. A page says about three. */
final class Allowance {
  static final int PER_MINUTE = 100;
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final LongSupplier nanos;
  private long began;
  private int spent;

  Allowance(LongSupplier nanos) {
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  /** Whether one more is within it. */
  synchronized boolean spend() {
    long now = nanos.getAsLong();
    if (now - began >= MINUTE) {
      began = now;
      spent = 0;
    }
    return ++spent <= PER_MINUTE;
  }
}

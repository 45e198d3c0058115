package org.hashi.standalone;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What runs beside the application; stopped in the opposite order, and never started again then.
 */
final class Engines implements AutoCloseable {

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private boolean closed;

  synchronized void add(AutoCloseable engine) throws InterruptedException {
    running.push(engine);
    if (closed) {
      stopAll();
      throw new InterruptedException("Hashi was stopped while it started");
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    stopAll();
  }

  private void stopAll() {
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        Console.complain("stopping an engine failed: " + e);
      }
    }
  }
}

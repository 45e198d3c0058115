package org.hashi.torture;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.hashi.history.Outcome;

/**
 * a page stops reading and falls behind by so many events. The server closes its socket and
 * says why; when it reads on it comes back and catches up.
 */
record SlowReader(int behind) implements Fault {
  private static final int AT_ONCE_EACH = 4;
  private static final int TOO_SLOW = 4408;

  /** Whoever reads nothing for ten more seconds does not read the farewell either. */
  private static final int LINE_BROKEN = 1006;

  @Override
  public String id() {
    return "R-10";
  }

  @Override
  public void strike(Scene scene) throws IOException {
    try (Relay relay = new Relay(scene.cluster.proxy().port(), Weather.FINE)) {
      Line line = scene.cluster.through(relay.port(), "slow");
      Page slow = scene.page("slow", scene.peer.people().getLast(), line);
      scene.await("the slow reader is there", slow::isThere);
      Wire held = slow.wire().patient();
      long from = scene.chronicle.now();
      relay.hold(true);
      long last = fallBehind(scene, slow.cursors().get(scene.peer.channel()) + behind);
      long on = scene.chronicle.now();
      relay.hold(false);
      scene.await(
          "the slow reader caught up", () -> slow.cursors().get(scene.peer.channel()) >= last);
      scene.chronicle.disturbed(from, id(), "slow", false);
      tell(held, (scene.chronicle.now() - on) / 1_000);
      slow.leave();
      scene.pages.remove(slow);
    }
  }

  private void tell(Wire held, long millis) {
    System.out.printf(
        "R-10: %d behind, closed with %d, caught up in %d ms%n", behind, held.code(), millis);
    if (held.code() != TOO_SLOW && held.code() != LINE_BROKEN) {
      throw new IllegalStateException("the slow reader's socket was closed with " + held.code());
    }
  }

  /** Others write until a number is reached; the last number then. */
  private static long fallBehind(Scene scene, long upTo) {
    AtomicLong reached = new AtomicLong();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Person busy : scene.peer.people()) {
        for (int i = 0; i < AT_ONCE_EACH; i++) {
          threads.submit(() -> write(scene, busy, upTo, reached));
        }
      }
    }
    return reached.get();
  }

  private static void write(Scene scene, Person busy, long upTo, AtomicLong reached) {
    while (reached.get() < upTo) {
      reached.accumulateAndGet(post(scene, busy), Math::max);
    }
  }

  private static long post(Scene scene, Person busy) {
    UUID clientId = UUID.randomUUID();
    Deeds.Posted posted = scene.deeds.post(busy, scene.peer, clientId, "長い報告です。".repeat(40));
    while (posted.outcome() == Outcome.UNKNOWN) {
      posted = scene.deeds.post(busy, scene.peer, clientId, "長い報告です。".repeat(40));
    }
    return posted.seq();
  }
}

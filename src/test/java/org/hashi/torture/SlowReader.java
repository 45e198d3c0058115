package org.hashi.torture;

import java.util.UUID;
import java.util.stream.IntStream;
import org.hashi.history.Outcome;

/** a page stops reading, falls behind by so many events, then reads on and catches up. */
record SlowReader(int behind) implements Fault {
  private static final int AT_ONCE = 8;

  @Override
  public String id() {
    return "R-10";
  }

  @Override
  public void strike(Scene scene) {
    Person person = scene.peer.people().getLast();
    Page slow =
        scene.page("slow", person, scene.cluster.through(scene.cluster.proxy().port(), "slow"));
    scene.await("the slow reader is there", slow::isThere);
    long start = slow.cursors().get(scene.peer.channel());
    Wire held = slow.wire().patient();
    long from = scene.chronicle.now();
    held.holdUp();
    Person busy = scene.peer.people().getFirst();
    while (last(scene) - start < behind) {
      IntStream.range(0, AT_ONCE).parallel().forEach(i -> post(scene, busy));
    }
    long last = last(scene);
    long on = scene.chronicle.now();
    held.goOn();
    scene.await(
        "the slow reader caught up", () -> slow.cursors().get(scene.peer.channel()) >= last);
    scene.chronicle.disturbed(from, id(), "slow", false);
    System.out.printf(
        "R-10: %d behind, caught up in %d ms, the socket %s%n",
        last - start,
        (scene.chronicle.now() - on) / 1_000,
        held.isClosed() ? "was closed with " + held.code() : "stayed open");
  }

  private static void post(Scene scene, Person busy) {
    UUID clientId = UUID.randomUUID();
    Outcome outcome = Outcome.UNKNOWN;
    while (outcome == Outcome.UNKNOWN) {
      outcome = scene.deeds.post(busy, scene.peer, clientId, "長い報告です。".repeat(150)).outcome();
    }
  }

  private static long last(Scene scene) {
    return scene
        .database()
        .count("select last_seq from platform_stream where stream_id = ?", scene.peer.channel());
  }
}

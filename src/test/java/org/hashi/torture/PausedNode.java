package org.hashi.torture;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hashi.history.Outcome;
import org.hashi.journey.Node;

/**
 * a node stands still while a member is removed and others go on writing. Her page is on that
 * very node and never loses patience; when the node goes on, nothing of what she may not have
 * comes. Should it hold a transaction open, the database ends that, and the removal is asked for
 * again and again until it is done.
 *
 * @param seconds for how long it stands still, each time, unless the removal takes longer
 */
record PausedNode(List<Integer> seconds) implements Fault {
  private static final long PATIENCE_MS = 60_000;

  private static final String OPEN =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and state like 'idle in transaction%' and state_change < now() - interval '900 ms'";

  @Override
  public String id() {
    return "R-05";
  }

  @Override
  public int leastNodes() {
    return 2;
  }

  @Override
  public void strike(Scene scene) {
    for (int i = 0; i < seconds.size(); i++) {
      Node node = scene.anyNode();
      Page witness = scene.page("witness-" + i, scene.helper, scene.cluster.past(node));
      scene.await("the witness is there", witness::isThere);
      witness.wire().patient();
      scene.meanwhile(500);
      long from = scene.chronicle.now();
      long until = from + seconds.get(i) * 1_000_000L;
      node.suspend();
      try {
        scene.meanwhile(1_000);
        revoke(scene, node);
        scene.meanwhile((int) Math.max(1_000, (until - scene.chronicle.now()) / 1_000));
      } finally {
        node.resume();
      }
      scene.chronicle.disturbed(from, id(), node.name(), false);
      scene.await(
          "the witness hears that she was removed",
          () -> !witness.cursors().containsKey(scene.team.channel()));
      scene.letIn(scene.team);
    }
  }

  private void revoke(Scene scene, Node node) {
    long open = scene.database().count(OPEN);
    long from = scene.chronicle.now();
    int asked = 1;
    while (scene.sendAway(scene.team) == Outcome.UNKNOWN) {
      if (millisSince(scene, from) > PATIENCE_MS) {
        throw new IllegalStateException(
            "nobody can be removed while " + node.name() + " stands still");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
      asked++;
    }
    System.out.printf(
        "%s: %s stood still in %d open transactions; a removal took %d ms, asked for %d times%n",
        id(), node.name(), open, millisSince(scene, from), asked);
  }

  private static long millisSince(Scene scene, long from) {
    return (scene.chronicle.now() - from) / 1_000;
  }
}

package org.hashi.torture;

import org.hashi.journey.Node;

/**
 * a node stands still while a member is removed and others go on writing. Her page is on that
 * very node and never loses patience; when the node goes on, nothing of what she may not have
 * comes.
 */
record PausedNode(int times) implements Fault {
  private static final int TRIES = 40;

  /** What the database does by itself once it is told how long a transaction may stand idle. */
  private static final String LET_GO =
      "select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity"
          + " where datname = current_database() and state like 'idle in transaction%'"
          + " and state_change < now() - interval '1 second') let_go";

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
    for (int i = 0; i < times; i++) {
      Node node = scene.anyNode();
      Page witness = scene.page("witness-" + i, scene.helper, scene.cluster.past(node));
      scene.await("the witness is there", witness::isThere);
      witness.wire().patient();
      scene.meanwhile(500);
      long from = scene.chronicle.now();
      node.suspend();
      try {
        revokeMeanwhile(scene, node);
      } finally {
        node.resume();
      }
      scene.chronicle.disturbed(from, id(), node.name(), false);
      scene.await(
          "the witness hears that she was removed",
          () -> !witness.cursors().containsKey(scene.team.channel()));
      scene.letHelperIn();
    }
  }

  private void revokeMeanwhile(Scene scene, Node node) {
    scene.meanwhile(1_500);
    long from = scene.chronicle.now();
    long letGo = 0;
    boolean away = scene.sendHelperAway();
    for (int i = 0; i < TRIES && !away; i++) {
      letGo += scene.database().count(LET_GO);
      scene.meanwhile(500);
      away = scene.sendHelperAway();
    }
    if (letGo > 0) {
      System.out.printf(
          "%s: %s, standing still, held up the removal for %d ms;"
              + " %d of its open transactions were ended by hand%n",
          id(), node.name(), (scene.chronicle.now() - from) / 1_000, letGo);
    }
    if (!away) {
      throw new IllegalStateException(
          "nobody can be removed while " + node.name() + " stands still");
    }
    scene.meanwhile(1_500);
  }
}

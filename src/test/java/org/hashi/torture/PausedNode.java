package org.hashi.torture;

import java.util.concurrent.locks.LockSupport;
import org.hashi.journey.Node;

/**
 * a node stands still while a member is removed and others go on writing. Her page is on that
 * very node and never loses patience; when the node goes on, nothing of what she may not have
 * comes.
 */
record PausedNode(int times) implements Fault {
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
    boolean away = scene.sendHelperAway();
    for (int i = 0; i < 20 && !away; i++) {
      LockSupport.parkNanos(200_000_000);
      away = scene.sendHelperAway();
    }
    if (!away) {
      throw new IllegalStateException(
          "nobody can be removed while " + node.name() + " stands still");
    }
    scene.meanwhile(1_500);
  }
}

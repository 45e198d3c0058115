package org.hashi.torture;

import org.hashi.journey.Node;

/** nodes are killed one after the other, and each is started again. */
record KillNodes(int times) implements Fault {
  @Override
  public String id() {
    return "R-01";
  }

  /** A node that starts needs a processor, too. */
  @Override
  public int pace() {
    return 250;
  }

  @Override
  public void strike(Scene scene) {
    for (int i = 0; i < times; i++) {
      scene.await("somebody is there", () -> scene.pages.stream().anyMatch(Page::isThere));
      scene.meanwhile(500 + scene.chance.nextInt(1_500));
      Node node = scene.anyNode();
      long from = scene.chronicle.now();
      node.kill();
      scene.meanwhile(scene.chance.nextInt(1_000));
      node.start();
      scene.chronicle.disturbed(from, id(), node.name(), true);
    }
    scene.meanwhile(1_000);
  }
}

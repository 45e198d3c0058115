package org.hashi.torture;

import org.hashi.journey.Node;

/** one node of several dies and stays dead for a while; its people move on to the others. */
record NodeDown(int times, int millis) implements Fault {
  @Override
  public String id() {
    return "R-11";
  }

  @Override
  public int leastNodes() {
    return 2;
  }

  @Override
  public void strike(Scene scene) {
    for (int i = 0; i < times; i++) {
      scene.meanwhile(1_500);
      Node node = scene.anyNode();
      long from = scene.chronicle.now();
      node.kill();
      scene.await("everybody moved on", () -> scene.pages.stream().allMatch(Page::isThere));
      scene.meanwhile(millis);
      node.start();
      scene.chronicle.disturbed(from, id(), node.name(), true);
    }
  }
}

package org.hashi.torture;

import java.util.ArrayList;
import java.util.List;

/** A person signs out in one page while others of the same session are open on every node. */
record EndedSession(int times) implements Fault {
  @Override
  public String id() {
    return "SIGN-OUT";
  }

  @Override
  public void strike(Scene scene) {
    for (int i = 0; i < times; i++) {
      Person person = Person.anew("tanaka");
      List<Page> open = new ArrayList<>();
      for (var node : scene.cluster.nodes()) {
        open.add(scene.page("ending-" + i + "-" + node.name(), person, scene.cluster.past(node)));
      }
      scene.await("her pages are there", () -> open.stream().allMatch(Page::isThere));
      scene.meanwhile(500 + scene.chance.nextInt(1_000));
      scene.deeds.endSession(person);
      scene.meanwhile(3_000);
      open.forEach(Page::leave);
      scene.pages.removeAll(open);
    }
  }
}

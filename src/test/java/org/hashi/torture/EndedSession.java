package org.hashi.torture;

import java.util.ArrayList;
import java.util.List;
import org.hashi.journey.Node;

/**
 * People sign out in one page while others of the same session are open on every node, and while
 * they go on working in another session.
 */
record EndedSession(int times) implements Fault {
  @Override
  public String id() {
    return "SIGN-OUT";
  }

  @Override
  public void strike(Scene scene) {
    List<Person> people = scene.rooms().stream().flatMap(room -> room.people().stream()).toList();
    List<Person> leaving = new ArrayList<>();
    List<Page> open = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Person person = Person.anew(people.get(i % people.size()).username());
      leaving.add(person);
      for (Node node : scene.cluster.nodes()) {
        open.add(scene.page("ending-" + i + "-" + node.name(), person, scene.cluster.past(node)));
      }
      open.add(scene.page("ending-" + i, person, scene.cluster.line()));
    }
    scene.await("their pages are there", () -> open.stream().allMatch(Page::isThere));
    for (Person person : leaving) {
      scene.meanwhile(200 + scene.chance.nextInt(800));
      scene.deeds.endSession(person);
    }
    scene.meanwhile(2_000);
    open.forEach(Page::leave);
    scene.pages.removeAll(open);
    if (open.stream().anyMatch(page -> !page.isSignedOut())) {
      throw new IllegalStateException("some pages of ended sessions do not know it");
    }
  }
}

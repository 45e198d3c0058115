package org.hashi.torture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** the proxy is restarted under many idle pages, which all come back at once. */
record ReconnectStorm(int sockets) implements Fault {
  @Override
  public String id() {
    return "R-19";
  }

  @Override
  public int pace() {
    return 4_000;
  }

  @Override
  public void strike(Scene scene) throws IOException {
    List<Person> people = scene.rooms().stream().flatMap(room -> room.people().stream()).toList();
    List<Page> idle = new ArrayList<>();
    for (int i = 0; i < sockets; i++) {
      idle.add(scene.page("idle-" + i, people.get(i % people.size()), scene.cluster.line()));
      if (i % 100 == 99) {
        scene.await("a hundred more are there", () -> idle.stream().allMatch(Page::isThere));
      }
    }
    long from = scene.chronicle.now();
    scene.cluster.proxy().restart();
    scene.await("all are back", () -> idle.stream().allMatch(Page::isThere));
    System.out.printf(
        "R-19: %d sockets back in %d ms%n", sockets, (scene.chronicle.now() - from) / 1_000);
    scene.chronicle.disturbed(from, id(), "", false);
    scene.meanwhile(2_000);
  }
}

package org.hashi.torture;

import java.util.ArrayList;
import java.util.List;

/** some people work over a bad mobile line, which is cut altogether in between. */
record BadLine(int seconds, int cutSeconds) implements Fault {
  @Override
  public String id() {
    return "R-17";
  }

  @Override
  public int pace() {
    return 300;
  }

  @Override
  public void strike(Scene scene) throws Exception {
    long from = scene.chronicle.now();
    try (Relay relay = new Relay(scene.cluster.proxy().port(), scene.chance.nextLong())) {
      Line line = scene.cluster.through(relay.port(), "road");
      Deeds onTheRoad = new Deeds(scene.chronicle, line);
      List<Page> pages = new ArrayList<>();
      List<Writer> writers = new ArrayList<>();
      for (Room room : scene.rooms()) {
        Person person = room.people().getFirst();
        pages.add(scene.page("road-" + person, person, line));
        writers.add(new Writer(person, room, onTheRoad, scene.chance.nextLong(), 400).begin());
      }
      scene.meanwhile(seconds * 500);
      relay.cut(true);
      scene.meanwhile(cutSeconds * 1_000);
      relay.cut(false);
      scene.meanwhile(seconds * 500);
      for (Writer writer : writers) {
        writer.stop();
      }
      scene.await("those on the road are back", () -> pages.stream().allMatch(Page::isThere));
      pages.forEach(Page::leave);
      scene.pages.removeAll(pages);
    }
    scene.chronicle.disturbed(from, id(), "road", false);
  }
}

package org.hashi.torture;

import java.util.ArrayList;
import java.util.List;

/**
 * some people work over a bad mobile line. It is slow and jerky, breaks off, changes its
 * address, and at times nothing passes at all while no end notices.
 *
 * @param cuts for how many seconds nothing passes, each time
 */
record BadLine(List<Integer> cuts) implements Fault {
  private static final int MEANWHILE = 4_000;

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
    Weather weather = Weather.bad(scene.chance.nextLong());
    try (Relay relay = new Relay(scene.cluster.proxy().port(), weather)) {
      Line line = scene.cluster.through(relay.port(), "road");
      List<Page> pages = new ArrayList<>();
      List<Writer> writers = new ArrayList<>();
      for (Room room : scene.rooms()) {
        for (Person person : room.people().subList(0, 2)) {
          pages.add(scene.page("road-" + person, person, line));
          writers.add(writer(scene, person, room, line));
        }
      }
      scene.await("those on the road are there", () -> pages.stream().allMatch(Page::isThere));
      for (int seconds : cuts) {
        spoil(scene, relay, seconds);
      }
      relay.weather(Weather.FINE);
      for (Writer writer : writers) {
        writer.stop();
      }
      scene.await("those on the road are back", () -> pages.stream().allMatch(Page::isThere));
      tell(pages);
      pages.forEach(Page::leave);
      scene.pages.removeAll(pages);
    }
    scene.chronicle.disturbed(from, id(), "road", false);
  }

  private static Writer writer(Scene scene, Person person, Room room, Line line) {
    Deeds onTheRoad = new Deeds(scene.chronicle, line);
    return new Writer(person, room, onTheRoad, scene.chance.nextLong(), 400).begin();
  }

  private static void spoil(Scene scene, Relay relay, int seconds) {
    scene.meanwhile(MEANWHILE);
    relay.breakOff();
    scene.meanwhile(MEANWHILE);
    relay.hold(true);
    scene.meanwhile(seconds * 1_000);
    relay.hold(false);
  }

  private void tell(List<Page> pages) {
    int back = pages.stream().mapToInt(page -> page.greetings() - 1).sum();
    System.out.printf(
        "R-17: %d pages on the road, cut %d times for %s s, came back %d times%n",
        pages.size(), cuts.size(), cuts, back);
    if (back < pages.size() * cuts.size()) {
      throw new IllegalStateException("the line was not bad enough");
    }
  }
}

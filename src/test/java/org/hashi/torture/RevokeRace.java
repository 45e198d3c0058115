package org.hashi.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.hashi.history.Outcome;
import org.hashi.journey.Node;

/**
 * somebody is removed while she posts on all nodes at once, over and over. Every race has a
 * room, a manager and somebody to remove of its own, so that several run side by side.
 */
record RevokeRace(int rounds) implements Fault {
  private static final int SIDE_BY_SIDE = 4;
  private static final int ROUNDS_PER_ROOM = 300;
  private static final int LONGEST_WAIT_NANOS = 12_000_000;

  /** What became of the posts. */
  private record Tally(AtomicInteger accepted, AtomicInteger refused) {
    void count(Outcome outcome) {
      switch (outcome) {
        case OK -> accepted.incrementAndGet();
        case FAIL -> refused.incrementAndGet();
        case UNKNOWN -> {}
      }
    }
  }

  @Override
  public String id() {
    return "R-20";
  }

  @Override
  public int pace() {
    return 2_000;
  }

  @Override
  public int pagesEach() {
    return 1;
  }

  @Override
  public void prepare(Scene scene) {
    scene.openRooms(SIDE_BY_SIDE, Math.max(1, rounds / ROUNDS_PER_ROOM / SIDE_BY_SIDE));
  }

  @Override
  public void strike(Scene scene) throws Exception {
    List<Page> racers = racers(scene);
    Tally tally = new Tally(new AtomicInteger(), new AtomicInteger());
    AtomicInteger left = new AtomicInteger(rounds);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> races = new ArrayList<>();
      for (List<Room> lane : scene.lanes()) {
        Random chance = new Random(scene.chance.nextLong());
        races.add(threads.submit(() -> race(scene, lane, chance, left, tally)));
      }
      for (Future<?> race : races) {
        race.get();
      }
    }
    scene.meanwhile(1_500);
    racers.forEach(Page::leave);
    scene.pages.removeAll(racers);
    System.out.printf("R-20: %d rounds, posts: %s%n", rounds, tally);
  }

  /** Past the proxy, one on each node for everybody who is going to be removed. */
  private static List<Page> racers(Scene scene) {
    List<Page> racers = new ArrayList<>();
    for (List<Room> lane : scene.lanes()) {
      Person racer = lane.getFirst().guest();
      for (Node node : scene.cluster.nodes()) {
        Line line = scene.cluster.past(node);
        racers.add(scene.listener("racer-" + racer + "-" + node.name(), racer, line));
      }
    }
    scene.await("the racers are there", () -> racers.stream().allMatch(Page::isThere));
    return racers;
  }

  private static Void race(
      Scene scene, List<Room> lane, Random chance, AtomicInteger left, Tally tally)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; left.getAndDecrement() > 0; round++) {
        Room room = lane.get(round / ROUNDS_PER_ROOM % lane.size());
        for (Future<Outcome> one : threads.invokeAll(race(scene, room, chance, tally))) {
          one.get();
        }
        scene.letIn(room);
      }
    }
    return null;
  }

  private static List<Callable<Outcome>> race(Scene scene, Room room, Random chance, Tally tally) {
    List<Callable<Outcome>> race = new ArrayList<>();
    for (Node node : scene.cluster.nodes()) {
      Deeds there = new Deeds(scene.chronicle, scene.cluster.past(node));
      race.add(
          after(
              chance,
              () -> {
                UUID clientId = UUID.randomUUID();
                Outcome outcome = there.post(room.guest(), room, clientId, "まだ書いています。").outcome();
                tally.count(outcome);
                return outcome;
              }));
    }
    race.add(after(chance, () -> scene.sendAway(room)));
    return race;
  }

  private static Callable<Outcome> after(Random chance, Callable<Outcome> deed) {
    long wait = chance.nextInt(LONGEST_WAIT_NANOS);
    return () -> {
      LockSupport.parkNanos(wait);
      return deed.call();
    };
  }
}

package org.hashi.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.hashi.journey.Node;

/** somebody is removed while she posts, on all nodes at once, over and over. */
record RevokeRace(int rounds) implements Fault {
  @Override
  public String id() {
    return "R-20";
  }

  @Override
  public int pace() {
    return 400;
  }

  @Override
  public void strike(Scene scene) throws Exception {
    int i = 0;
    for (Node node : scene.cluster.nodes()) {
      Page page = scene.page("racer-" + ++i, scene.helper, scene.cluster.past(node));
      scene.await("the racer is there", page::isThere);
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < rounds; round++) {
        List<Future<?>> running = new ArrayList<>();
        for (Callable<?> one : race(scene)) {
          running.add(threads.submit(one));
        }
        for (Future<?> one : running) {
          one.get();
        }
        scene.letHelperIn();
      }
    }
  }

  private static List<Callable<?>> race(Scene scene) {
    List<Callable<?>> race = new ArrayList<>();
    for (Node node : scene.cluster.nodes()) {
      Deeds there = new Deeds(scene.chronicle, scene.cluster.past(node));
      UUID clientId = UUID.randomUUID();
      long wait = scene.chance.nextInt(15_000_000);
      race.add(
          () -> {
            LockSupport.parkNanos(wait);
            return there.post(scene.helper, scene.team, clientId, "まだ書いています。");
          });
    }
    long wait = scene.chance.nextInt(15_000_000);
    race.add(
        () -> {
          LockSupport.parkNanos(wait);
          return scene.sendHelperAway();
        });
    return race;
  }
}

package org.hashi.torture;

import java.io.IOException;
import java.util.List;

/** the database stands still for so many seconds, then goes on. */
record PausePostgres(List<Integer> seconds) implements Fault {
  @Override
  public String id() {
    return "R-04";
  }

  @Override
  public void strike(Scene scene) throws IOException, InterruptedException {
    PostgresProcess postgres = new PostgresProcess();
    for (int pause : seconds) {
      scene.meanwhile(1_500);
      long from = scene.chronicle.now();
      postgres.suspend();
      try {
        scene.meanwhile(pause * 1_000);
      } finally {
        postgres.resume();
      }
      scene.await(
          "the nodes work again",
          () -> scene.cluster.line().get(scene.manager, "/api/channels").ok());
      scene.chronicle.disturbed(from, id(), "", false);
    }
    scene.meanwhile(1_000);
  }
}

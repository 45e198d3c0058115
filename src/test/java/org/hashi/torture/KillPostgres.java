package org.hashi.torture;

import java.io.IOException;

/** the database is killed and started again, over and over. */
record KillPostgres(int times) implements Fault {
  @Override
  public String id() {
    return "R-02";
  }

  @Override
  public void strike(Scene scene) throws IOException, InterruptedException {
    PostgresProcess postgres = new PostgresProcess();
    for (int i = 0; i < times; i++) {
      scene.meanwhile(800 + scene.chance.nextInt(2_000));
      long from = scene.chronicle.now();
      postgres.kill();
      scene.meanwhile(scene.chance.nextInt(1_500));
      postgres.start();
      scene.await(
          "the nodes work again",
          () -> scene.cluster.line().get(scene.manager, "/api/channels").ok());
      scene.chronicle.disturbed(from, id(), "", true);
    }
    scene.meanwhile(1_000);
  }
}

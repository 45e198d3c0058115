package org.hashi.torture;

/** the database ends every connection of ours at once. */
record CutPool(int times) implements Fault {
  private static final String CUT =
      "select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity"
          + " where datname = current_database() and pid <> pg_backend_pid()) cut";

  @Override
  public String id() {
    return "R-03";
  }

  @Override
  public void strike(Scene scene) {
    for (int i = 0; i < times; i++) {
      scene.meanwhile(300 + scene.chance.nextInt(1_500));
      long from = scene.chronicle.now();
      scene.database().count(CUT);
      scene.await(
          "the pools heal", () -> scene.cluster.line().get(scene.manager, "/api/channels").ok());
      scene.chronicle.disturbed(from, id(), "", false);
    }
    scene.meanwhile(1_000);
  }
}

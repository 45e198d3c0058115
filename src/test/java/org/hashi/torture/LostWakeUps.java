package org.hashi.torture;

/** nobody hears the nodes' wake-ups; nothing may be late for that beyond the regular look. */
record LostWakeUps(int millis) implements Fault {
  private static final String DEAFEN =
      "select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity"
          + " where datname = current_database() and pid <> pg_backend_pid()"
          + " and (query ilike 'listen %' or query like '%pg_notify%')) cut";

  @Override
  public String id() {
    return "R-08";
  }

  @Override
  public void strike(Scene scene) {
    long until = scene.chronicle.now() + millis * 1_000L;
    long cut = 0;
    while (scene.chronicle.now() < until) {
      cut += scene.database().count(DEAFEN);
      scene.meanwhile(50);
    }
    if (cut == 0) {
      throw new IllegalStateException("no connection that listens was found");
    }
  }
}

package org.hashi.torture;

import org.hashi.platform.RedisServer;

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
    scene.cluster.redis().ifPresentOrElse(redis -> without(redis, scene), () -> deafen(scene));
  }

  private void without(RedisServer redis, Scene scene) {
    redis.kill();
    scene.meanwhile(millis);
    redis.restart();
    scene.meanwhile(2_000);
  }

  private void deafen(Scene scene) {
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

package org.hashi.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses who carries the wake-ups: PostgreSQL, or a Redis or Valkey whose address is set. */
@ApplicationScoped
class WakeUpEngine {
  private final QueuedWakeUps chosen;

  WakeUpEngine(
      Vertx vertx,
      @ConfigProperty(name = "hashi.wake-ups") String engine,
      @ConfigProperty(name = "hashi.redis") String redis,
      @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.chosen =
        switch (engine) {
          case "postgres" -> new PostgresWakeUps(vertx, options(url, user, password));
          case "redis" -> new RedisWakeUps(vertx, redis);
          default ->
              throw new IllegalArgumentException(
                  "hashi.wake-ups is '%s'; it can be postgres or redis.".formatted(engine));
        };
  }

  @Produces
  @ApplicationScoped
  WakeUps wakeUps() {
    return chosen;
  }

  void start(@Observes StartupEvent started) {
    chosen.start();
  }

  void stop(@Observes ShutdownEvent stopping) {
    chosen.stop();
  }

  private static PgConnectOptions options(String url, String user, String password) {
    return PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
        .setUser(user)
        .setPassword(password);
  }
}

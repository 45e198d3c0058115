package org.hashi.platform;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers, and answers soon. */
@Readiness
@ApplicationScoped
class DatabaseAnswers implements AsyncHealthCheck {
  private static final String NAME = "database";
  private static final Duration SOON = Duration.ofMillis(2_500);

  private final Pool pool;

  DatabaseAnswers(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return pool.withConnection(connection -> connection.query("select 1").execute())
        .ifNoItem()
        .after(SOON)
        .fail()
        .replaceWith(HealthCheckResponse.up(NAME))
        .onFailure()
        .recoverWithItem(HealthCheckResponse.down(NAME));
  }
}

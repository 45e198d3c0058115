package org.hashi.platform;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Tuple;
import org.jboss.logging.Logger;

/**
 * Wake-ups by LISTEN/NOTIFY. One connection of its own does both; notifications go out after the
 * commit of the change and not within it, because NOTIFY inside a transaction takes a lock on the
 * whole server while it commits.
 */
final class PostgresWakeUps extends QueuedWakeUps {
  private static final Logger LOG = Logger.getLogger(PostgresWakeUps.class);
  private static final long LONGEST_WAIT_MS = 5_000;

  private final PgSubscriber subscriber;

  PostgresWakeUps(Vertx vertx, PgConnectOptions options) {
    this.subscriber =
        PgSubscriber.subscriber(vertx, options)
            .reconnectPolicy(attempt -> Math.min(LONGEST_WAIT_MS, 100L << Math.min(attempt, 6)));
  }

  @Override
  void start() {
    subscriber.channel(CHANNEL).subscribeHandler(ignored -> connected()).handler(this::receive);
    subscriber
        .connect()
        .onFailure(refused -> LOG.warn("wake-ups are off until PostgreSQL answers"));
  }

  @Override
  void stop() {
    subscriber.close();
  }

  @Override
  boolean isConnected() {
    return subscriber.actualConnection() != null;
  }

  @Override
  Future<?> send(String ids) {
    PgConnection connection = subscriber.actualConnection();
    return connection == null
        ? Future.failedFuture("no connection")
        : connection.preparedQuery("select pg_notify($1, $2)").execute(Tuple.of(CHANNEL, ids));
  }
}

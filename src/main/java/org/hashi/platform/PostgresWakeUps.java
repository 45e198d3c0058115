package org.hashi.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Wake-ups by LISTEN/NOTIFY. One connection of its own does both; notifications go out after the
 * commit of the change and not within it, because NOTIFY inside a transaction takes a lock on the
 * whole server while it commits.
 */
@ApplicationScoped
class PostgresWakeUps implements WakeUps {
  private static final Logger LOG = Logger.getLogger(PostgresWakeUps.class);
  private static final String CHANNEL = "hashi_streams";
  private static final int IDS_PER_NOTIFICATION = 100;
  private static final long LONGEST_WAIT_MS = 5_000;

  private final Vertx vertx;
  private final PgConnectOptions options;
  private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> gapListeners = new CopyOnWriteArrayList<>();
  private final Set<UUID> waiting = new HashSet<>();
  private boolean sending;
  private @Nullable PgSubscriber subscriber;

  PostgresWakeUps(
      Vertx vertx,
      @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.vertx = vertx;
    this.options =
        PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
            .setUser(user)
            .setPassword(password);
  }

  void start(@Observes StartupEvent started) {
    PgSubscriber listening =
        PgSubscriber.subscriber(vertx, options)
            .reconnectPolicy(attempt -> Math.min(LONGEST_WAIT_MS, 100L << Math.min(attempt, 6)));
    subscriber = listening;
    listening
        .channel(CHANNEL)
        .subscribeHandler(ignored -> gapListeners.forEach(Runnable::run))
        .handler(this::receive);
    listening.connect().onFailure(refused -> LOG.warn("wake-ups are off until PostgreSQL answers"));
  }

  void stop(@Observes ShutdownEvent stopping) {
    if (subscriber != null) {
      subscriber.close();
    }
  }

  @Override
  public void listen(Consumer<UUID> listener) {
    listeners.add(listener);
  }

  @Override
  public void onGap(Runnable listener) {
    gapListeners.add(listener);
  }

  @Override
  public void announce(Collection<UUID> streamIds) {
    streamIds.forEach(id -> listeners.forEach(listener -> listener.accept(id)));
    synchronized (waiting) {
      waiting.addAll(streamIds);
    }
    send();
  }

  /** One notification is under way at a time; what comes meanwhile travels together. */
  private void send() {
    String ids;
    synchronized (waiting) {
      PgConnection connection = connection();
      if (sending || waiting.isEmpty() || connection == null) {
        return;
      }
      sending = true;
      ids = take();
      connection
          .preparedQuery("select pg_notify($1, $2)")
          .execute(Tuple.of(CHANNEL, ids))
          .onComplete(sent -> sent(sent.succeeded()));
    }
  }

  private void sent(boolean succeeded) {
    synchronized (waiting) {
      sending = false;
    }
    if (succeeded) {
      send();
    }
  }

  private String take() {
    List<UUID> batch = waiting.stream().limit(IDS_PER_NOTIFICATION).toList();
    batch.forEach(waiting::remove);
    return String.join(",", batch.stream().map(UUID::toString).toList());
  }

  private @Nullable PgConnection connection() {
    return subscriber == null ? null : subscriber.actualConnection();
  }

  private void receive(String ids) {
    for (String id : ids.split(",", -1)) {
      UUID streamId = UUID.fromString(id);
      listeners.forEach(listener -> listener.accept(streamId));
    }
  }
}

package org.hashi.realtime;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hashi.channel.Audience;
import org.hashi.channel.Channels;
import org.hashi.platform.Background;
import org.hashi.platform.EventLog;
import org.hashi.platform.StoredEvent;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.platform.WakeUps;
import org.jboss.logging.Logger;

/**
 * Brings committed events to the sockets of this node. A wake-up or, should one be lost, the
 * regular look at the database makes it read a stream from where it stopped.
 */
@ApplicationScoped
class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class);
  private static final int BATCH = 200;
  private static final long LOOK_EVERY_MS = 2_000;

  /** What one reading found: events and who may have them, of the same moment. */
  private record Reading(List<StoredEvent> events, Audience audience) {}

  private final Transactions transactions;
  private final EventLog log;
  private final Channels channels;
  private final Background background;
  private final WakeUps wakeUps;
  private final Frames frames;
  private final Map<UUID, Stream> streams = new ConcurrentHashMap<>();

  Delivery(
      Transactions transactions,
      EventLog log,
      Channels channels,
      Background background,
      WakeUps wakeUps,
      Frames frames) {
    this.transactions = transactions;
    this.log = log;
    this.channels = channels;
    this.background = background;
    this.wakeUps = wakeUps;
    this.frames = frames;
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    wakeUps.listen(this::wake);
    wakeUps.onGap(this::look);
    vertx.setPeriodic(LOOK_EVERY_MS, ignored -> look());
  }

  /**
   * Lets a socket listen to its account's streams. It is registered before their positions are
   * read, so that whatever is committed after those is delivered to it.
   *
   * @return the position of every stream, the account's own included
   */
  Uni<Map<UUID, Long>> join(Link link) {
    return transactions
        .snapshot(tx -> channels.of(tx, link.accountId()))
        .invoke(ids -> ids.forEach(id -> listen(id, false, Set.of(link))))
        .invoke(() -> listen(link.accountId(), true, Set.of(link)))
        .chain(ids -> positions(with(ids, link.accountId())))
        .invoke(this::begin);
  }

  /** Forgets a socket, and the streams to which nobody listens any more. */
  void leave(Link link) {
    streams.keySet().forEach(id -> unlisten(id, Set.of(link)));
  }

  private void begin(Map<UUID, Long> positions) {
    positions.forEach(
        (id, seq) ->
            streams.computeIfPresent(
                id,
                (same, stream) -> {
                  stream.beginAt(seq);
                  return stream;
                }));
    positions.keySet().forEach(this::wake);
  }

  private void listen(UUID streamId, boolean ofAccount, Set<Link> links) {
    streams.compute(
        streamId,
        (id, known) -> {
          Stream stream = known == null ? new Stream(id, ofAccount) : known;
          stream.links().addAll(links);
          return stream;
        });
  }

  private void unlisten(UUID streamId, Set<Link> links) {
    streams.computeIfPresent(
        streamId,
        (id, stream) -> {
          stream.links().removeAll(links);
          return stream.links().isEmpty() ? null : stream;
        });
  }

  private Uni<Map<UUID, Long>> positions(Set<UUID> streamIds) {
    return transactions.snapshot(tx -> log.last(tx, streamIds));
  }

  private static Set<UUID> with(List<UUID> channelIds, UUID accountId) {
    Set<UUID> all = new HashSet<>(channelIds);
    all.add(accountId);
    return all;
  }

  private void look() {
    if (streams.isEmpty()) {
      return;
    }
    background
        .run(() -> positions(Set.copyOf(streams.keySet())))
        .whenComplete(
            (positions, failure) -> {
              if (failure == null) {
                positions.forEach(this::wakeIfBehind);
              }
            });
  }

  private void wakeIfBehind(UUID streamId, long seq) {
    Stream stream = streams.get(streamId);
    if (stream != null && stream.isBehind(seq)) {
      wake(streamId);
    }
  }

  private void wake(UUID streamId) {
    Stream stream = streams.get(streamId);
    if (stream != null && stream.claim()) {
      background
          .run(() -> read(stream))
          .whenComplete((more, failure) -> ended(stream, more, failure));
    }
  }

  private void ended(Stream stream, Boolean more, Throwable failure) {
    boolean announced = stream.release();
    if (failure != null) {
      LOG.warnf("stream %s not read: %s", stream.streamId(), failure.getClass().getName());
    } else if (announced || more) {
      wake(stream.streamId());
    }
  }

  /** Delivers one batch; true when it was full. */
  private Uni<Boolean> read(Stream stream) {
    return transactions
        .snapshot(tx -> read(tx, stream))
        .call(reading -> follow(stream, reading.events()))
        .invoke(reading -> deliver(stream, reading))
        .map(reading -> reading.events().size() == BATCH);
  }

  private Uni<Reading> read(Tx tx, Stream stream) {
    return log.after(tx, stream.streamId(), stream.delivered(), BATCH)
        .chain(
            events ->
                (stream.ofAccount()
                        ? Uni.createFrom().item(Audience.only(stream.streamId()))
                        : channels.audience(tx, stream.streamId()))
                    .map(audience -> new Reading(events, audience)));
  }

  private void deliver(Stream stream, Reading reading) {
    for (StoredEvent event : reading.events()) {
      String frame = frames.encode(ServerFrame.Event.of(event));
      for (Link link : stream.links()) {
        if (reading.audience().includes(link.accountId(), event.seq())) {
          link.send(frame);
        }
      }
      stream.delivered(event.seq());
    }
  }

  /** An account's stream tells which channels its sockets listen to from now on. */
  private Uni<Void> follow(Stream stream, List<StoredEvent> events) {
    if (!stream.ofAccount() || events.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return transactions
        .snapshot(tx -> channels.of(tx, stream.streamId()))
        .invoke(now -> relisten(stream.links(), Set.copyOf(now)))
        .chain(now -> positions(Set.copyOf(now)))
        .invoke(this::begin)
        .replaceWithVoid();
  }

  private void relisten(Set<Link> links, Set<UUID> now) {
    streams.values().stream()
        .filter(other -> !other.ofAccount() && !now.contains(other.streamId()))
        .forEach(other -> unlisten(other.streamId(), links));
    now.forEach(id -> listen(id, false, links));
  }
}

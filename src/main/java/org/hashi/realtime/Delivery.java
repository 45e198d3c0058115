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
import org.hashi.channel.Channels;
import org.hashi.identity.SignIn;
import org.hashi.identity.SignOuts;
import org.hashi.platform.Background;
import org.hashi.platform.EventLog;
import org.hashi.platform.Transactions;
import org.hashi.platform.WakeUps;
import org.jboss.logging.Logger;

/**
 * Lets sockets listen, and wakes {@link Rounds} when there is something to read: on a wake-up or,
 * should one be lost, on the regular look at the database.
 */
@ApplicationScoped
class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class);
  private static final long LOOK_EVERY_MS = 1_000;

  private final Transactions transactions;
  private final EventLog log;
  private final Channels channels;
  private final SignOuts signOuts;
  private final Background background;
  private final WakeUps wakeUps;
  private final Listeners listeners;
  private final Rounds rounds;

  Delivery(
      Transactions transactions,
      EventLog log,
      Channels channels,
      SignOuts signOuts,
      Background background,
      WakeUps wakeUps,
      Listeners listeners,
      Rounds rounds) {
    this.transactions = transactions;
    this.log = log;
    this.channels = channels;
    this.signOuts = signOuts;
    this.background = background;
    this.wakeUps = wakeUps;
    this.listeners = listeners;
    this.rounds = rounds;
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    wakeUps.listen(id -> rounds.announce(Set.of(id)));
    wakeUps.onGap(this::look);
    vertx.setPeriodic(LOOK_EVERY_MS, ignored -> look());
  }

  /**
   * Lets a socket listen to its account's streams. It is registered before their positions are
   * read, so that whatever is committed after those is delivered to it, and before its session is
   * looked at once more, so that no end of it is missed.
   *
   * @return the position of every stream, the account's own included
   */
  Uni<Map<UUID, Long>> join(Link link) {
    return transactions
        .look(tx -> channels.of(tx, link.accountId()))
        .invoke(ids -> listeners.listen(Set.of(link), link.accountId(), ids))
        .chain(ids -> transactions.look(tx -> log.last(tx, with(link.accountId(), ids))))
        .invoke(this::begin)
        .call(() -> endFallen(Set.of(link.signIn())))
        .invoke(positions -> positions.remove(SignOuts.STREAM));
  }

  /** Forgets a socket. */
  void leave(Link link) {
    listeners.leave(link);
  }

  private static Set<UUID> with(UUID accountId, List<UUID> channelIds) {
    Set<UUID> ids = new HashSet<>(channelIds);
    ids.addAll(Set.of(accountId, SignOuts.STREAM));
    return ids;
  }

  private void begin(Map<UUID, Long> positions) {
    positions.putIfAbsent(SignOuts.STREAM, 0L);
    listeners.begin(positions);
    rounds.announce(positions.keySet());
  }

  /** Finds what no wake-up told of: events, and sessions that ended in another way than by one. */
  private void look() {
    Set<UUID> all = listeners.all();
    if (all.size() > 1) {
      background.run(
          () ->
              transactions
                  .look(tx -> log.last(tx, all))
                  .invoke(this::announceWhereBehind)
                  .call(() -> endFallen(listeners.signIns())),
          done -> {},
          failure -> LOG.warnf("streams not looked at: %s", failure.getClass().getName()));
    }
  }

  private void announceWhereBehind(Map<UUID, Long> positions) {
    rounds.announce(
        positions.entrySet().stream()
            .filter(one -> listeners.isBehind(one.getKey(), one.getValue()))
            .map(Map.Entry::getKey)
            .toList());
  }

  private Uni<Void> endFallen(Set<SignIn> signIns) {
    return transactions
        .look(tx -> signOuts.fallen(tx, signIns))
        .invoke(fallen -> fallen.forEach(listeners::end))
        .replaceWithVoid();
  }
}

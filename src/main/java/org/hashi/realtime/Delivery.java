package org.hashi.realtime;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.channel.Channels;
import org.hashi.identity.SignIn;
import org.hashi.identity.SignOuts;
import org.hashi.platform.Background;
import org.hashi.platform.EventLog;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
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
  private final int socketsPerAccount;

  Delivery(
      Transactions transactions,
      EventLog log,
      Channels channels,
      SignOuts signOuts,
      Background background,
      WakeUps wakeUps,
      Listeners listeners,
      Rounds rounds,
      @ConfigProperty(name = "hashi.sockets-per-account") int socketsPerAccount) {
    this.transactions = transactions;
    this.log = log;
    this.channels = channels;
    this.signOuts = signOuts;
    this.background = background;
    this.wakeUps = wakeUps;
    this.listeners = listeners;
    this.rounds = rounds;
    this.socketsPerAccount = socketsPerAccount;
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    wakeUps.listen(id -> rounds.announce(Set.of(id)));
    wakeUps.onGap(this::look);
    vertx.setPeriodic(LOOK_EVERY_MS, ignored -> look());
  }

  /**
   * Lets a socket listen to its account's streams. It is registered before their positions are
   * read, so that whatever is committed after those is delivered to it, and before its session is
   * looked at once more, so that no end of it is missed. Where the account's own stream stands is
   * read before its channels: a channel that is opened in between is in the list, or is told.
   *
   * @return the position of every stream, the account's own included
   */
  Uni<Map<UUID, Long>> join(Link link) {
    UUID own = link.accountId();
    listeners.listen(Set.of(link), own, Set.of());
    listeners.closeOldest(own, socketsPerAccount);
    return transactions
        .look(
            tx ->
                tx.both(
                    log.last(tx, Set.of(own, SignOuts.STREAM)), channels.of(tx, own), Joining::new))
        .invoke(joining -> listeners.listen(Set.of(link), own, joining.channels()))
        .chain(joining -> transactions.look(tx -> positions(tx, joining, link)));
  }

  /** Where the streams of all nodes stood, and the channels there were right after. */
  private record Joining(Map<UUID, Long> positions, List<UUID> channels) {}

  private Uni<Map<UUID, Long>> positions(Tx tx, Joining joining, Link link) {
    return tx.both(
        log.last(tx, joining.channels()),
        signOuts.fallen(tx, Set.of(link.signIn())),
        (ofChannels, fallen) -> {
          Map<UUID, Long> positions = new HashMap<>(joining.positions());
          positions.putAll(ofChannels);
          begin(positions);
          fallen.forEach(listeners::end);
          positions.remove(SignOuts.STREAM);
          return positions;
        });
  }

  /** Forgets a socket. */
  void leave(Link link) {
    listeners.leave(link);
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

package org.hashi.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashi.identity.SignOuts;
import org.hashi.platform.Background;
import org.jboss.logging.Logger;

/**
 * Has the streams of this node read that have something new, one round after the other: what is
 * announced during a round is read together in the next.
 */
@ApplicationScoped
class Rounds {
  private static final Logger LOG = Logger.getLogger(Rounds.class);
  private static final int STREAMS_PER_ROUND = 500;

  private final Background background;
  private final Listeners listeners;
  private final Reading reading;
  private final Set<UUID> announced = new LinkedHashSet<>();
  private boolean underWay;

  Rounds(Background background, Listeners listeners, Reading reading) {
    this.background = background;
    this.listeners = listeners;
    this.reading = reading;
  }

  /** Has streams read in the next round; those nobody here listens to are passed over. */
  void announce(Collection<UUID> streamIds) {
    synchronized (announced) {
      streamIds.stream().filter(id -> listeners.stream(id) != null).forEach(announced::add);
    }
    next();
  }

  private void next() {
    List<Stream> round = take();
    if (!round.isEmpty()) {
      background.run(() -> reading.of(round), this::ended, this::failed);
    }
  }

  private List<Stream> take() {
    synchronized (announced) {
      if (underWay || announced.isEmpty()) {
        return List.of();
      }
      Set<UUID> taken = new LinkedHashSet<>(announced.stream().limit(STREAMS_PER_ROUND).toList());
      announced.removeAll(taken);
      taken.add(SignOuts.STREAM);
      List<Stream> round = begun(taken);
      underWay = !round.isEmpty();
      return round;
    }
  }

  /** One that has not begun is announced again when it does. */
  private List<Stream> begun(Set<UUID> ids) {
    List<Stream> begun = new ArrayList<>();
    for (UUID id : ids) {
      Stream stream = listeners.stream(id);
      if (stream != null && stream.hasBegun()) {
        begun.add(stream);
      }
    }
    return begun;
  }

  private void ended(Set<UUID> again) {
    synchronized (announced) {
      underWay = false;
    }
    announce(again);
  }

  /** What was not read now is found by the next look at the database. */
  private void failed(Throwable failure) {
    LOG.warnf("streams not read: %s", failure.getClass().getName());
    ended(Set.of());
  }
}

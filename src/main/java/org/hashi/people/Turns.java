package org.hashi.people;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.platform.Background;
import org.jboss.logging.Logger;

/**
 * What the turn of the day brings: memberships that are over end, channels of affiliations that are
 * over are left, those of new ones opened. The doors do not wait for this: nobody is let in by an
 * affiliation that is over.
 */
@ApplicationScoped
class Turns {
  private static final Logger LOG = Logger.getLogger(Turns.class);

  private final Background background;
  private final Endings endings;
  private final Arrivals arrivals;
  private final Duration every;
  private final AtomicBoolean underWay = new AtomicBoolean();

  Turns(
      Background background,
      Endings endings,
      Arrivals arrivals,
      @ConfigProperty(name = "hashi.affiliations.look-every") Duration every) {
    this.background = background;
    this.endings = endings;
    this.arrivals = arrivals;
    this.every = every;
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(
        every.toMillis(), ignored -> background.run(this::look, done -> {}, this::failed));
  }

  /** Once at a time; several nodes may, because each step looks again. */
  Uni<Void> look() {
    return underWay.compareAndSet(false, true)
        ? endings
            .overstayed()
            .chain(due -> each(due, endings::leave))
            .chain(endings::due)
            .chain(due -> each(due, endings::close))
            .chain(arrivals::due)
            .chain(due -> each(due, arrivals::open))
            .onTermination()
            .invoke(() -> underWay.set(false))
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> each(List<UUID> ids, Function<UUID, Uni<Void>> step) {
    return Multi.createFrom()
        .iterable(ids)
        .onItem()
        .transformToUniAndConcatenate(
            id -> step.apply(id).onFailure().invoke(this::failed).onFailure().recoverWithNull())
        .collect()
        .last()
        .replaceWithVoid();
  }

  private void failed(Throwable failure) {
    LOG.warnf("affiliations not looked at: %s", failure.getClass().getName());
  }
}

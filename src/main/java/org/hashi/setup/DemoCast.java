package org.hashi.setup;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.hashi.organization.Network;
import org.hashi.platform.Background;
import org.hashi.platform.Opening;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Loads the demo once, beside the start of the application; nobody comes in before. */
@ApplicationScoped
public class DemoCast {
  private static final Logger LOG = Logger.getLogger(DemoCast.class);

  /** Whoever starts beside another waits for a lock, and nobody does so for very long. */
  private static final int TRIES = 20;

  private static final String HISTORY = "demo-history";

  private final Demo demo;
  private final Opening opening;
  private final Background background;
  private final Transactions transactions;
  private final DemoStage stage;
  private final DemoCounts counts;
  private final DemoHistory history;
  private final DemoPolicies policies;
  private final SetupStore store = new SetupStore();

  DemoCast(
      Demo demo,
      Opening opening,
      Background background,
      Transactions transactions,
      DemoStage stage,
      DemoCounts counts,
      DemoHistory history,
      DemoPolicies policies) {
    this.demo = demo;
    this.opening = opening;
    this.background = background;
    this.transactions = transactions;
    this.stage = stage;
    this.counts = counts;
    this.history = history;
    this.policies = policies;
  }

  void start(@Observes StartupEvent started) {
    if (demo.isOn()) {
      CompletableFuture<Void> loading = new CompletableFuture<>();
      opening.after(
          loading.whenComplete(
              (done, failure) -> told(failure == null ? "loaded" : "failed", failure)));
      background.run(this::load, loading::complete, loading::completeExceptionally);
    }
  }

  /** Loads what is not there yet; asking again changes nothing. */
  public Uni<Void> load() {
    Network network = DemoNetwork.read();
    Cast cast = Cast.read();
    return once("demo-stage", tx -> stage.set(tx, network, cast))
        .chain(() -> once("demo-counts", tx -> counts.record(tx, cast)))
        .chain(() -> play(cast))
        .chain(() -> once("demo-policies", tx -> policies.publish(tx, cast)))
        .onFailure()
        .retry()
        .atMost(TRIES);
  }

  /** Every sentence is a transaction of its own, so the mark comes behind the last one. */
  private Uni<Void> play(Cast cast) {
    record Before(boolean played, Map<String, UUID> channels) {}
    return transactions
        .snapshot(
            tx ->
                store
                    .isMarked(tx, HISTORY)
                    .chain(
                        played -> store.channels(tx).map(channels -> new Before(played, channels))))
        .chain(
            before ->
                before.played()
                    ? Uni.createFrom().voidItem()
                    : history
                        .play(cast, before.channels())
                        .chain(() -> once(HISTORY, tx -> Uni.createFrom().voidItem())));
  }

  /** The mark and the work stand or fall together, and nodes that start at once take turns. */
  private Uni<Void> once(String mark, Function<Tx, Uni<Void>> work) {
    return transactions.write(
        tx ->
            store
                .lock(tx)
                .chain(() -> store.isMarked(tx, mark))
                .chain(done -> done ? Uni.createFrom().voidItem() : marked(tx, mark, work)));
  }

  private Uni<Void> marked(Tx tx, String mark, Function<Tx, Uni<Void>> work) {
    return work.apply(tx).chain(() -> store.mark(tx, mark));
  }

  private static void told(String outcome, @Nullable Throwable failure) {
    LOG.infof("demo %s", outcome);
    if (failure != null) {
      LOG.errorf("demo cause=%s", failure.getClass().getName());
      LOG.debug("demo", failure);
    }
  }
}

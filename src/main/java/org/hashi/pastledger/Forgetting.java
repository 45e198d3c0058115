package org.hashi.pastledger;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.platform.Background;
import org.hashi.platform.Transactions;
import org.jboss.logging.Logger;

/** Throws files away that were only looked at: names of people may stand in them. */
@ApplicationScoped
class Forgetting {
  private static final Logger LOG = Logger.getLogger(Forgetting.class);
  private static final Duration EVERY = Duration.ofHours(1);

  private final Background background;
  private final Transactions transactions;
  private final Duration after;
  private final PastLedgerStore store = new PastLedgerStore();

  Forgetting(
      Background background,
      Transactions transactions,
      @ConfigProperty(name = "hashi.past-ledgers.keep-files") Duration after) {
    this.background = background;
    this.transactions = transactions;
    this.after = after;
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(
        EVERY.toMillis(), ignored -> background.run(this::look, done -> {}, this::failed));
  }

  /** Several nodes may look at the same time. */
  Uni<Void> look() {
    return transactions.write(
        tx -> store.forget(tx, tx.now().minus(after).atOffset(ZoneOffset.UTC)));
  }

  private void failed(Throwable failure) {
    LOG.warnf("files not forgotten cause=%s", failure.getClass().getName());
  }
}

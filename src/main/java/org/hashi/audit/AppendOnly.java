package org.hashi.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hashi.platform.Background;
import org.hashi.platform.Transactions;
import org.jboss.logging.Logger;

/** Tells an operator whose database lets the server change what it recorded. */
@ApplicationScoped
class AppendOnly {
  private static final Logger LOG = Logger.getLogger(AppendOnly.class);

  private final Background background;
  private final Transactions transactions;
  private final AuditStore store = new AuditStore();

  AppendOnly(Background background, Transactions transactions) {
    this.background = background;
    this.transactions = transactions;
  }

  void start(@Observes StartupEvent started) {
    background.run(
        () -> transactions.look(store::isChangeable),
        changeable -> {
          if (changeable) {
            LOG.warn("the database role may change the audit trail; see docs/operations.md");
          }
        },
        failure -> LOG.warnf("audit trail not looked at: %s", failure.getClass().getName()));
  }
}

package org.hashi.codelist;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.hashi.platform.Background;
import org.hashi.platform.Transactions;
import org.hashi.platform.WakeUps;
import org.jboss.logging.Logger;

/** Reads the lists when this node starts, and whenever some node has put others in force. */
@ApplicationScoped
class CodeListWatch {
  private static final Logger LOG = Logger.getLogger(CodeListWatch.class);

  private final CodeLists lists;
  private final Transactions transactions;
  private final Background background;
  private final WakeUps wakeUps;

  CodeListWatch(
      CodeLists lists, Transactions transactions, Background background, WakeUps wakeUps) {
    this.lists = lists;
    this.transactions = transactions;
    this.background = background;
    this.wakeUps = wakeUps;
  }

  void start(@Observes StartupEvent started) {
    wakeUps.listen(
        id -> {
          if (id.equals(CodeDrafts.CHANGED)) {
            read();
          }
        });
    wakeUps.onGap(this::read);
    read();
  }

  /** What fails now is read later: whoever writes something asks the database first. */
  private void read() {
    background.runFor(
        List.of(),
        () -> transactions.snapshot(lists::refresh),
        book -> LOG.debugf("code lists of %d changes", book.changes()),
        failure -> LOG.warnf("code lists not read: %s", failure.getClass().getName()));
  }
}

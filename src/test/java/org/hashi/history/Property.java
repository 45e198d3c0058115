package org.hashi.history;

import java.util.List;
import java.util.function.Function;

/** What is promised. Each can be decided from a history alone. */
public enum Property {
  /** P1: what was acknowledged is stored. */
  DURABLE(Posts::durable),
  /** P2: nothing is stored twice. */
  UNIQUE(Posts::unique),
  /** P3: numbers have no holes and rise as was committed, and behind what was answered before. */
  DENSE(Posts::dense),
  /** P4: every page shows the same, in the order of the numbers. */
  AGREED(Showing::agreed),
  /** P5: when all is quiet every page has everything, and sockets leave nothing out. */
  COMPLETE(Showing::complete),
  /** P6: nothing reaches anybody whose membership does not cover it. */
  PRIVATE(Privacy::members),
  /** P7: after an end of a membership or a session nothing comes any more, and all are told. */
  REVOKED(Revoked::judge),
  /** P8: read positions never go back, and what is unread is counted right. */
  CURSORS(Cursors::judge),
  /** P9: every touch of a patient's data is in the chain, and the chain holds. */
  AUDITED(Audit::judge),
  /** P10: what was refused is not stored. */
  HONEST(Posts::honest);

  private final Function<Look, List<Finding>> judge;

  Property(Function<Look, List<Finding>> judge) {
    this.judge = judge;
  }

  List<Finding> judge(Look look) {
    return judge.apply(look);
  }

  Finding finding(Finding.Guilt guilt, String what, Object... about) {
    return new Finding(this, guilt, what.formatted(about));
  }
}

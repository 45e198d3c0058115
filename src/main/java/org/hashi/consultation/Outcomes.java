package org.hashi.consultation;

import java.util.Set;
import org.hashi.codelist.Dimension;

/** Which outcomes end a matter. */
final class Outcomes {
  static final String OPEN = "OPEN";

  private static final Set<String> OVER = Set.of("DONE", "HANDED", "NORES", "DROP");

  private Outcomes() {}

  static boolean isOver(Marks marks) {
    return OVER.contains(marks.codes().first(Dimension.OUTCOME));
  }
}

package org.hashi.table;

import org.hashi.platform.Problem;

/** A file that cannot be read as a table. */
public final class SheetProblem extends Problem {
  SheetProblem(String title) {
    super(400, "unreadable-table", title);
  }
}

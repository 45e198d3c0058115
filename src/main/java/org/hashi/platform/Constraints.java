package org.hashi.platform;

import io.vertx.pgclient.PgException;

/** Tells which of the database's constraints refused a statement. */
public final class Constraints {
  private Constraints() {}

  /** Whether {@code failure} was caused by the named constraint. */
  public static boolean violated(Throwable failure, String constraint) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException refused && constraint.equals(refused.getConstraint())) {
        return true;
      }
    }
    return false;
  }
}

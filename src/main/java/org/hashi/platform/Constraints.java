package org.hashi.platform;

import org.hibernate.exception.ConstraintViolationException;

/** Tells which of the database's constraints refused a statement. */
public final class Constraints {
  private Constraints() {}

  /** Whether {@code failure} was caused by the named constraint. */
  public static boolean violated(Throwable failure, String constraint) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConstraintViolationException refused
          && constraint.equals(refused.getConstraintName())) {
        return true;
      }
    }
    return false;
  }
}

package org.hashi.consultation;

import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What shall be known of a contact from now on.
 *
 * @param seen the version the caller saw
 */
record Correction(UUID contactId, int seen, UnaryOperator<Particulars> change) {
  Particulars of(Particulars latest) {
    return change.apply(latest);
  }
}

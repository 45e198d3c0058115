package org.hashi.revision;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A draft to be made out of the lists in force.
 *
 * @param fiscalYear from which on it shall be in force
 */
public record BeginRevision(@NotNull(message = "年度を選んでください。") @Nullable Integer fiscalYear) {
  int year() {
    return fiscalYear == null ? 0 : fiscalYear;
  }
}

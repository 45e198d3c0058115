package org.hashi.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one organization stands to another.
 *
 * @param validTo the last day
 */
public record RelationView(
    UUID relationId,
    RelationKind kind,
    UUID fromId,
    String from,
    UUID toId,
    String to,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Whether it holds on a day. */
  public boolean holds(LocalDate day) {
    return (validFrom == null || !validFrom.isAfter(day))
        && (validTo == null || !validTo.isBefore(day));
  }
}

package org.hashi.statistics;

import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place with what belongs to it.
 *
 * @param centres which centres' contacts of which months; null where all
 * @param residence code of the municipality; null where people may live anywhere
 */
record Located(
    Place place, String name, @Nullable Set<CentreMonth> centres, @Nullable String residence) {

  /** A centre in a month. */
  record CentreMonth(UUID centreId, YearMonth month) {}

  static Located everywhere(String name) {
    return new Located(Place.PREFECTURE, name, null, null);
  }
}

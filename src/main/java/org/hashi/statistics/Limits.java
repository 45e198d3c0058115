package org.hashi.statistics;

import java.util.List;
import java.util.Map;
import org.hashi.suppression.Sheet;

/**
 * How small a number of contacts others may be shown. The steps are those of the 介護DB's rules for
 * publication (介護DB 最小集計単位の原則): of a place with fewer than 2,000 inhabitants nothing, with fewer
 * than 25,000 nothing below 20, else nothing below 10.
 *
 * @param populations by code of the municipality; one that is missing is taken for the smallest
 */
record Limits(Map<String, Integer> populations) {
  static final long DEFAULT = 10;
  private static final long OF_TOWNS = 20;
  private static final int VILLAGE = 2_000;
  private static final int TOWN = 25_000;

  long of(Family family, List<String> column) {
    if (!family.equals(Family.RESIDENCE)
        || column.isEmpty()
        || !isMunicipality(column.getFirst())) {
      return DEFAULT;
    }
    int inhabitants = populations.getOrDefault(column.getFirst(), 0);
    if (inhabitants < VILLAGE) {
      return Sheet.NEVER;
    }
    return inhabitants < TOWN ? OF_TOWNS : DEFAULT;
  }

  /** Elsewhere and the unknown are none. */
  private static boolean isMunicipality(String code) {
    return code.length() > 2;
  }
}

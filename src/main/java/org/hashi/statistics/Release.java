package org.hashi.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a fiscal year's table of one or two families shows to others.
 *
 * @param year its months
 * @param rows the family of the rows; null where there is only one family
 * @param newMatters of a single family, rows {@link #NEW} and {@link #OTHERS}; null of two
 */
record Release(
    Period year,
    @Nullable Family rows,
    Family columns,
    Published contacts,
    @Nullable Published newMatters) {
  static final String NEW = "NEW";
  static final String OTHERS = "OTHERS";

  /**
   * One number of it.
   *
   * @param row null for all together
   */
  record Spot(@Nullable String row, List<String> column) {}

  /** All contacts of these, null when any is hidden. */
  @Nullable Long contacts(List<Spot> spots) {
    return sum(spots, spot -> contacts.contacts(spot.row(), spot.column()));
  }

  /** New matters of these; where two families are crossed, only of the reader's own. */
  @Nullable Long newMatters(List<Spot> spots) {
    Published table = newMatters;
    return sum(
        spots,
        spot ->
            table == null
                ? contacts.ownNewMatters(spot.row(), spot.column())
                : table.contacts(NEW, spot.column()));
  }

  /** The keys it has of an axis. */
  Stream<String> keys(Axis axis) {
    Family family = Family.of(axis);
    int depth = family.axes().indexOf(axis);
    return family.equals(rows)
        ? depth == family.axes().size() - 1 ? contacts.grid().rows().stream() : Stream.empty()
        : contacts.grid().columns().stream()
            .filter(column -> family.equals(columns) && column.size() > depth)
            .map(column -> column.get(depth));
  }

  private interface Look {
    @Nullable Long at(Spot spot);
  }

  private static @Nullable Long sum(List<Spot> spots, Look look) {
    long sum = 0;
    for (Spot spot : spots) {
      Long one = look.at(spot);
      if (one == null) {
        return null;
      }
      sum += one;
    }
    return sum;
  }
}

package org.hashi.statistics;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hides small numbers in tables of consultations, because behind a single contact in a village
 * stands a person whom the neighbours know.
 *
 * <p>What a reader already knows is no secret to him: his own centre's part. A cell is shown only
 * if the rest of it is nothing or at least ten. Both tables of a month add up to the same total, so
 * one hidden cell could be found again by subtraction: as soon as one cell is hidden the total is
 * hidden too, and when all hidden cells lie in one table, the smallest unknown cell of the other is
 * hidden with them. Nothing here guards against readers who put their own parts together.
 */
final class Suppression {
  static final long SMALLEST_SHOWN = 10;

  /** A number and how much of it the reader's own centre counted. */
  record Part(long value, long own) {
    long unknown() {
      return value - own;
    }

    boolean mayBeShown() {
      return unknown() == 0 || unknown() >= SMALLEST_SHOWN;
    }
  }

  /** The cells that may leave, null where hidden. */
  record Shown(List<@Nullable Long> rows, List<@Nullable Long> otherRows, @Nullable Long total) {}

  private Suppression() {}

  /** Two tables of the same contacts, such as by centre and by content. */
  static Shown hide(List<Part> rows, List<Part> otherRows) {
    List<@Nullable Long> shown = shown(rows);
    List<@Nullable Long> otherShown = shown(otherRows);
    boolean whole = !shown.contains(null);
    boolean otherWhole = !otherShown.contains(null);
    if (whole && otherWhole) {
      return new Shown(shown, otherShown, rows.stream().mapToLong(Part::value).sum());
    }
    if (whole) {
      hideOneMore(rows, shown);
    }
    if (otherWhole) {
      hideOneMore(otherRows, otherShown);
    }
    return new Shown(shown, otherShown, null);
  }

  /** Tables that are about no person are shown as they are. */
  static Shown showAll(List<Part> rows, List<Part> otherRows) {
    return new Shown(values(rows), values(otherRows), rows.stream().mapToLong(Part::value).sum());
  }

  private static List<@Nullable Long> shown(List<Part> parts) {
    List<@Nullable Long> shown = new ArrayList<>();
    parts.forEach(part -> shown.add(part.mayBeShown() ? part.value() : null));
    return shown;
  }

  private static List<@Nullable Long> values(List<Part> parts) {
    List<@Nullable Long> values = new ArrayList<>();
    parts.forEach(part -> values.add(part.value()));
    return values;
  }

  private static void hideOneMore(List<Part> parts, List<@Nullable Long> shown) {
    IntStream.range(0, parts.size())
        .boxed()
        .filter(row -> parts.get(row).unknown() > 0)
        .min(comparingLong(row -> parts.get(row).unknown()))
        .ifPresent(row -> shown.set(row, null));
  }
}

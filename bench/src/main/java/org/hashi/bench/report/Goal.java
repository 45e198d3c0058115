package org.hashi.bench.report;

import java.util.List;
import java.util.OptionalDouble;
import org.hashi.bench.run.Results;

/** What Hashi must reach and what it aims at, mostly as a share of what a yardstick reaches. */
record Goal(Figure figure, Bound must, Bound aim) {

  /**
   * @param yardstick whose figure is multiplied; null when {@code factor} is the bound itself
   */
  record Bound(String words, double factor, String yardstick) {
    OptionalDouble limit(Results results, Figure figure) {
      if (yardstick == null) {
        return factor > 0 ? OptionalDouble.of(factor) : OptionalDouble.empty();
      }
      OptionalDouble other = figure.of(results, yardstick);
      return other.isEmpty() ? other : OptionalDouble.of(factor * other.getAsDouble());
    }
  }

  private static final Bound NONE = new Bound("–", 0, null);

  static final List<Goal> ALL =
      List.of(
          new Goal(Figure.A_P99, of(1, "ejabberd"), NONE),
          new Goal(Figure.A_CPU, of(0.6, "ejabberd"), of(1.3, "bare-group")),
          new Goal(Figure.A_MOST, of(2, "ejabberd"), of(0.6, "bare-group")),
          new Goal(Figure.B_P99, of(1, "ejabberd"), NONE),
          new Goal(Figure.B_CPU, of(0.6, "ejabberd"), of(1.5, "bare-group")),
          new Goal(Figure.B_MOST, of(2, "ejabberd"), of(0.6, "bare-group")),
          new Goal(Figure.C_LAST, of(0.5, "ejabberd"), of(1.3, "bare-group")),
          new Goal(Figure.D_KIB, is(30, "KiB"), is(20, "KiB")),
          new Goal(Figure.D_HANDSHAKES, of(2, "ejabberd"), NONE),
          new Goal(Figure.E_WALL, of(0.3, "ejabberd"), of(1.5, "bare-group")),
          new Goal(Figure.A_BYTES, is(1067, "B"), is(700, "B")),
          new Goal(Figure.B_BYTES, is(1067, "B"), is(700, "B")));

  private static Bound of(double factor, String yardstick) {
    return new Bound(Table.number(factor) + " × " + yardstick, factor, yardstick);
  }

  private static Bound is(double bound, String unit) {
    return new Bound(Table.number(bound) + " " + unit, bound, null);
  }
}

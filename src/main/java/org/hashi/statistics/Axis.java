package org.hashi.statistics;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hashi.codelist.Dimension;

/** By what the rows or the columns of a table are made. */
public sealed interface Axis {
  /** The word of addresses and answers. */
  String id();

  /** The axis of this word. */
  static Optional<Axis> find(String id) {
    return Stream.<Stream<? extends Axis>>of(
            RollUpStore.COLUMNS.stream().map(OfCodes::new),
            Arrays.stream(OfMatter.values()),
            Arrays.stream(OfTime.values()),
            Arrays.stream(OfPlace.values()))
        .flatMap(axes -> axes)
        .map(Axis.class::cast)
        .filter(axis -> axis.id().equals(id))
        .findFirst();
  }

  /** One code each, the primary one. */
  record OfCodes(Dimension dimension) implements Axis {
    @Override
    public String id() {
      return dimension.id();
    }
  }

  /** What every matter has one of. */
  enum OfMatter implements Axis {
    /** 個別事例 or 体制・地域支援: codes of {@link Dimension#KIND} that count. */
    KIND;

    @Override
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Its keys are the first months, such as 2026-04. */
  enum OfTime implements Axis {
    MONTH(1),
    QUARTER(3);

    private final int months;

    OfTime(int months) {
      this.months = months;
    }

    /** The first month of the key to which a month belongs. */
    YearMonth begin(YearMonth month) {
      return month.minusMonths((month.getMonthValue() - 1) % months);
    }

    /** Whether a month belongs to a key. */
    boolean holds(String key, YearMonth month) {
      return begin(month).toString().equals(key);
    }

    @Override
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Its keys are ids of organizations, of {@link #RESIDENCE} codes of municipalities. To which area
   * or association a contact belongs is told by the relation its centre had on the first day of the
   * month.
   */
  enum OfPlace implements Axis {
    CENTRE,
    AREA,
    ASSOCIATION,
    /** Where the people live whom it is about. */
    RESIDENCE;

    @Override
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

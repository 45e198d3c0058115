package org.hashi.form;

import java.util.List;
import org.hashi.statistics.Axis;
import org.hashi.statistics.TableMeasure;

/** What a named cell asks for. */
sealed interface Wanted {
  /** A word about the whole form. */
  enum Word implements Wanted {
    PLACE("対象"),
    PERIOD("期間"),
    DAY("作成日"),
    NOTE("注");

    private final String text;

    Word(String text) {
      this.text = text;
    }

    /** As it stands in a name. */
    String text() {
      return text;
    }
  }

  /**
   * A number of a table.
   *
   * @param parts none for all together
   */
  record Number(TableMeasure measure, List<Part> parts) implements Wanted {
    /** The axes of the table in which it stands; all together stands in any. */
    List<Axis> axes() {
      return parts.isEmpty() ? List.of(Axis.OfTime.MONTH) : parts.stream().map(Part::axis).toList();
    }
  }

  /**
   * One key of an axis.
   *
   * @param key of months and quarters its number in a year, as 04, or 1 for the quarter from April
   */
  record Part(Axis axis, String key) {}
}

package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hashi.codelist.Dimension;
import org.hashi.identity.Caller;
import org.hashi.platform.Invalid;
import org.hashi.platform.Tx;
import org.hashi.statistics.Axis.OfCodes;
import org.hashi.statistics.Axis.OfTime;
import org.hashi.statistics.CrossTable.CrossRow;
import org.jspecify.annotations.Nullable;

/** The consultations under one code, quarter by quarter, as far as a reader may know them. */
@ApplicationScoped
public class Quarters {
  /** The months of a quarter; those of a fiscal year are those of the calendar. */
  public static final int MONTHS = 3;

  private final CrossTables tables;

  Quarters(CrossTables tables) {
    this.tables = tables;
  }

  /**
   * A quarter.
   *
   * @param begin its first month
   * @param contacts null where the number is hidden
   */
  public record Quarter(YearMonth begin, @Nullable Long contacts) {}

  /** Whether contacts are counted on this axis. */
  public static boolean counts(Dimension dimension) {
    return RollUpStore.COLUMNS.contains(dimension);
  }

  /**
   * Some quarters, one after the other. Those of a single centre are for itself alone.
   *
   * @param centreId whose contacts; those of all centres when null
   * @param first the month with which the first one begins
   */
  public Uni<List<Quarter>> of(
      Tx tx,
      Caller reader,
      @Nullable UUID centreId,
      Dimension dimension,
      String code,
      YearMonth first,
      int quarters) {
    CrossWish wish =
        new CrossWish(
            centreId == null ? Place.PREFECTURE : Place.centre(centreId),
            new Period(first, first.plusMonths((long) MONTHS * quarters - 1)),
            TableKind.CONSULTATION,
            List.of(OfTime.QUARTER, new OfCodes(dimension)));
    return tables
        .table(tx, reader, wish)
        .map(table -> read(table, code))
        .onFailure(Invalid.class) // more than others are told: place, time and code at once
        .recoverWithItem(() -> hidden(first, quarters));
  }

  private static List<Quarter> read(CrossTable table, String code) {
    int column = table.columns().indexOf(List.of(code));
    return table.rows().stream()
        .filter(row -> row.key() != null)
        .map(row -> new Quarter(begin(row), column < 0 ? Long.valueOf(0) : contacts(row, column)))
        .toList();
  }

  private static YearMonth begin(CrossRow row) {
    return YearMonth.parse(String.valueOf(row.key()));
  }

  private static @Nullable Long contacts(CrossRow row, int column) {
    return row.cells().get(column).contacts();
  }

  private static List<Quarter> hidden(YearMonth first, int quarters) {
    return IntStream.range(0, quarters)
        .mapToObj(i -> new Quarter(first.plusMonths((long) MONTHS * i), null))
        .toList();
  }
}

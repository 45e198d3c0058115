package org.hashi.report;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.organization.Japan;
import org.hashi.platform.Invalid;
import org.hashi.platform.Tx;
import org.hashi.report.NumberTable.NumberRow;
import org.hashi.report.ReportStore.Report;
import org.hashi.statistics.CommonTables;
import org.hashi.statistics.CrossTable;
import org.hashi.statistics.CrossTable.CrossRow;
import org.hashi.statistics.CrossTable.Secrecy;
import org.hashi.statistics.OwnTables;
import org.hashi.statistics.Period;
import org.jspecify.annotations.Nullable;

/**
 * Takes the numbers of a report: the centre's own for a confidential one, else those everybody may
 * know.
 *
 * <p>Months are those of the fiscal year up to the end of the report. Codes are counted for fiscal
 * years that are over, in other reports than the yearly one for the last of them: two reports of a
 * year that still runs would tell by subtraction what came in between.
 */
@ApplicationScoped
class Numbers {
  private static final String ALL = "計";

  private final CommonTables tables;
  private final OwnTables own;
  private final CodeLists lists;

  Numbers(CommonTables tables, OwnTables own, CodeLists lists) {
    this.tables = tables;
    this.own = own;
    this.lists = lists;
  }

  /** Fails with a field error while the period is not over. */
  Uni<List<NumberTable>> take(Tx tx, Report report) {
    return take(tx, report, YearMonth.from(Japan.today(tx)));
  }

  /** As in a month. */
  Uni<List<NumberTable>> take(Tx tx, Report report, YearMonth now) {
    if (!report.period().until().isBefore(now)) {
      throw new Invalid("period", "期間が終わってから集計します。月の途中の件数は外に出しません。");
    }
    return Multi.createFrom()
        .iterable(report.kind().tables(report.edition()))
        .onItem()
        .transformToUniAndConcatenate(section -> take(tx, report, section, now))
        .collect()
        .asList();
  }

  private Uni<NumberTable> take(Tx tx, Report report, Section section, YearMonth now) {
    Period period = period(report, section, now);
    Period before = new Period(period.from().minusYears(1), period.until().minusYears(1));
    return table(tx, report, period, section)
        .chain(
            table ->
                table(tx, report, before, section)
                    .map(past -> table(section, period, table, past, now)));
  }

  private Uni<CrossTable> table(Tx tx, Report report, Period period, Section section) {
    return report.edition().isConfidential()
        ? own.ofCentre(tx, report.centreId(), period, section.axis())
        : tables.ofCentre(tx, report.centreId(), period, section.axis());
  }

  /** Of which months a table is. */
  static Period period(Report report, Section section, YearMonth now) {
    Period year = Period.fiscalYear(report.period().until());
    if (section == Section.MONTHS) {
      return new Period(year.from(), report.period().until());
    }
    if (report.edition().isConfidential()) {
      return report.period();
    }
    return year.until().isBefore(now)
        ? year
        : new Period(year.from().minusYears(1), year.until().minusYears(1));
  }

  private NumberTable table(
      Section section, Period period, CrossTable table, CrossTable past, YearMonth now) {
    boolean isOver = Period.fiscalYear(period.until()).until().isBefore(now);
    Map<String, @Nullable Long> before = new HashMap<>();
    Set<String> keys = new LinkedHashSet<>();
    body(table).forEach(row -> keys.add(row.key()));
    body(past)
        .forEach(
            row -> {
              String key = section == Section.MONTHS ? aYearLater(row.key()) : row.key();
              keys.add(key);
              before.put(key, contacts(row));
            });
    Long allBefore = contacts(past.rows().getLast());
    boolean compared = !Objects.equals(allBefore, 0L);
    Map<String, @Nullable Long> contacts = new HashMap<>();
    Map<String, @Nullable Long> first = new HashMap<>();
    body(table)
        .forEach(
            row -> {
              contacts.put(row.key(), contacts(row));
              first.put(row.key(), newMatters(table, row));
            });
    List<NumberRow> rows = new ArrayList<>();
    for (String key : keys) {
      rows.add(
          new NumberRow(
              key,
              name(section, key, period.lastYear()),
              number(contacts, key),
              first.get(key),
              compared ? number(before, key) : null));
    }
    Long all = contacts(table.rows().getLast());
    boolean hides = rows.stream().anyMatch(row -> row.contacts() == null);
    rows.add(
        new NumberRow(
            null,
            ALL,
            !isOver && hides ? null : all,
            newMatters(table, table.rows().getLast()),
            compared ? allBefore : null));
    return new NumberTable(
        section, period.from(), period.until(), compared, table.listVersion(), rows);
  }

  /** A code that did not occur has a row all the same when it did in the other year. */
  private static @Nullable Long number(Map<String, @Nullable Long> numbers, String key) {
    return numbers.containsKey(key) ? numbers.get(key) : Long.valueOf(0);
  }

  private static List<CrossRow> body(CrossTable table) {
    return table.rows().subList(0, table.rows().size() - 1);
  }

  private static @Nullable Long contacts(CrossRow row) {
    return row.cells().getFirst().contacts();
  }

  /** Of the centre's own tables; guarded ones tell none. */
  private static @Nullable Long newMatters(CrossTable table, CrossRow row) {
    return table.secrecy() == Secrecy.OWN ? row.cells().getFirst().newMatters() : null;
  }

  private static String aYearLater(@Nullable String month) {
    return YearMonth.parse(String.valueOf(month)).plusYears(1).toString();
  }

  private String name(Section section, String key, int fiscalYear) {
    return section == Section.MONTHS
        ? Japan.text(YearMonth.parse(key))
        : lists.of(fiscalYear).label(Dimension.of(section.axis().id()), key);
  }
}

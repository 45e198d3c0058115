package org.hashi.statistics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashi.platform.CalendarMonth;
import org.hashi.platform.FiscalYear;
import org.hashi.platform.Invalid;

/**
 * Some months in a row: a fiscal year, a calendar year, a quarter, a month, or others.
 *
 * @param from the first month
 * @param until the last month
 */
public record Period(YearMonth from, YearMonth until) {
  /** Ten years, which is as far as anybody looks back at once. */
  private static final int LONGEST = 120;

  /** Both as 2026-04; fails with a field error. */
  static Period of(String from, String until) {
    Period period = new Period(CalendarMonth.of("from", from), CalendarMonth.of("until", until));
    if (period.until.isBefore(period.from)) {
      throw new Invalid("until", "終わりの月が始まりの月より前です。");
    }
    if (period.from.plusMonths(LONGEST).isBefore(period.until.plusMonths(1))) {
      throw new Invalid("until", "一度に見られるのは10年分までです。");
    }
    return period;
  }

  /** All of them, in order. */
  public List<YearMonth> months() {
    return Stream.iterate(from, month -> !month.isAfter(until), month -> month.plusMonths(1))
        .toList();
  }

  /** The fiscal year in which a month lies. */
  public static Period fiscalYear(YearMonth month) {
    YearMonth april = FiscalYear.begin(FiscalYear.of(month.atDay(1)));
    return new Period(april, april.plusMonths(11));
  }

  /** All fiscal years of which it has a month. */
  List<Period> fiscalYears() {
    return months().stream().map(Period::fiscalYear).distinct().toList();
  }

  /** The fiscal year whose lists tell the order and the labels of codes in a table of it. */
  public int lastYear() {
    return FiscalYear.of(until.atDay(1));
  }

  /** All fiscal years of which it has a month. */
  public int[] years() {
    return IntStream.rangeClosed(FiscalYear.of(from.atDay(1)), lastYear()).toArray();
  }

  /** Whether a month is one of them. */
  public boolean has(YearMonth month) {
    return !month.isBefore(from) && !month.isAfter(until);
  }

  @JsonIgnore
  LocalDate firstDay() {
    return from.atDay(1);
  }

  /** The day after the last one. */
  @JsonIgnore
  LocalDate end() {
    return until.plusMonths(1).atDay(1);
  }
}

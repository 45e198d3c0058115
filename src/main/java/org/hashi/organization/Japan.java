package org.hashi.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.hashi.platform.Tx;

/** The calendar all offices of a prefecture share. */
public final class Japan {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private Japan() {}

  /** The day on which a transaction happens. */
  public static LocalDate today(Tx tx) {
    return day(tx.now());
  }

  /** The moment a day begins. */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** The wall clock's time at an instant. */
  public static LocalDateTime clock(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZONE);
  }

  /** The day an instant falls on. */
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** A fiscal year by its era and in western figures: 令和8年度（2026年度）. */
  public static String fiscalYearText(int year) {
    return "%s度（%d年度）".formatted(eraYear(LocalDate.of(year, 12, 31)), year);
  }

  /** A month by its era and in western figures: 令和8年4月（2026年4月）. */
  public static String text(YearMonth month) {
    return "%s%d月（%d年%d月）"
        .formatted(
            eraYear(month.atDay(1)), month.getMonthValue(), month.getYear(), month.getMonthValue());
  }

  /** A month by its era alone: 令和8年4月. */
  public static String eraText(YearMonth month) {
    return eraYear(month.atDay(1)) + month.getMonthValue() + "月";
  }

  private static String eraYear(LocalDate day) {
    JapaneseDate date = JapaneseDate.from(day);
    int year = date.get(ChronoField.YEAR_OF_ERA);
    String era = date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);
    return era + (year == 1 ? "元" : year) + "年";
  }

  /** A day as people write it: 2026年11月3日. */
  public static String text(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}

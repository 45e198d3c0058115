package org.hashi.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The year of offices (年度), which begins on the first of April. */
public final class FiscalYear {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final int BEGINS = 4;
  private static final int REIWA = 2019;
  private static final int HEISEI = 1989;

  private FiscalYear() {}

  /** The one that began on the first of April on or before a day. */
  public static int of(LocalDate day) {
    return day.getMonthValue() < BEGINS ? day.getYear() - 1 : day.getYear();
  }

  /** The one in which something happens in Japan. */
  public static int at(Instant instant) {
    return of(LocalDate.ofInstant(instant, JAPAN));
  }

  /** Its first month. */
  public static YearMonth begin(int year) {
    return YearMonth.of(year, BEGINS);
  }

  /** As people write it: 令和8年度. One before 1989 is written as a number. */
  public static String text(int year) {
    if (year < HEISEI) {
      return year + "年度";
    }
    String era = year < REIWA ? "平成" : "令和";
    int number = year - (year < REIWA ? HEISEI : REIWA) + 1;
    return era + (number == 1 ? "元" : Integer.toString(number)) + "年度";
  }
}

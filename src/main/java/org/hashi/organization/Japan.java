package org.hashi.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.hashi.platform.FiscalYear;
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

  /** The year (年度) that began on the first of April on or before a day. */
  public static int fiscalYear(LocalDate day) {
    return FiscalYear.of(day);
  }

  /** A day as people write it: 2026年11月3日. */
  public static String text(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}

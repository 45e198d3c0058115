package org.hashi.consultation;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.hashi.codelist.Code;
import org.jspecify.annotations.Nullable;

/**
 * Whether a contact fell into the hours in which centres are open: Monday to Friday from nine to
 * five, but for holidays and the days around New Year (29 December to 3 January).
 */
@Singleton
class OfficeHours {
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);
  private static final MonthDay YEAR_ENDS = MonthDay.of(12, 29);
  private static final MonthDay YEAR_HAS_BEGUN = MonthDay.of(1, 3);

  /** A code of the dimension; the unknown when nobody said the time. */
  String of(LocalDate day, @Nullable LocalTime time) {
    if (isClosed(day)) {
      return "HOL";
    }
    if (time == null) {
      return Code.UNKNOWN;
    }
    return time.isBefore(OPENS) || !time.isBefore(CLOSES) ? "OUT" : "IN";
  }

  private boolean isClosed(LocalDate day) {
    MonthDay inYear = MonthDay.from(day);
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || !inYear.isBefore(YEAR_ENDS)
        || !inYear.isAfter(YEAR_HAS_BEGUN)
        || Holidays.contains(day);
  }
}

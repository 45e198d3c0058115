package org.hashi.consultation;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The holidays of Japan since 2000, by the law on national holidays (国民の祝日に関する法律) and the acts that
 * moved some in 2019, 2020 and 2021. The days of the equinoxes are told by the formula that agrees
 * with all that were announced; it holds until 2099.
 */
final class Holidays {
  /** Holidays of one year alone, by the acts on the enthronement and on the Olympic Games. */
  private static final Set<LocalDate> ONCE =
      Set.of(
          LocalDate.of(2019, 5, 1),
          LocalDate.of(2019, 10, 22),
          LocalDate.of(2020, 7, 23),
          LocalDate.of(2020, 7, 24),
          LocalDate.of(2020, 8, 10),
          LocalDate.of(2021, 7, 22),
          LocalDate.of(2021, 7, 23),
          LocalDate.of(2021, 8, 8));

  /** In these years the days of the sea, of sports and of the mountains were moved. */
  private static final Set<Integer> MOVED = Set.of(2020, 2021);

  private static final Map<MonthDay, IntPredicate> FIXED =
      Map.ofEntries(
          Map.entry(MonthDay.of(1, 1), year -> true),
          Map.entry(MonthDay.of(2, 11), year -> true),
          Map.entry(MonthDay.of(2, 23), year -> year >= 2020),
          Map.entry(MonthDay.of(4, 29), year -> true),
          Map.entry(MonthDay.of(5, 3), year -> true),
          Map.entry(MonthDay.of(5, 4), year -> year >= 2007),
          Map.entry(MonthDay.of(5, 5), year -> true),
          Map.entry(MonthDay.of(7, 20), year -> year < 2003),
          Map.entry(MonthDay.of(8, 11), year -> year >= 2016 && !MOVED.contains(year)),
          Map.entry(MonthDay.of(9, 15), year -> year < 2003),
          Map.entry(MonthDay.of(11, 3), year -> true),
          Map.entry(MonthDay.of(11, 23), year -> true),
          Map.entry(MonthDay.of(12, 23), year -> year < 2019));

  private Holidays() {}

  static boolean contains(LocalDate day) {
    return isNamed(day) || isSubstitute(day) || isBetween(day);
  }

  private static boolean isNamed(LocalDate day) {
    IntPredicate fixed = FIXED.getOrDefault(MonthDay.from(day), year -> false);
    return fixed.test(day.getYear()) || ONCE.contains(day) || isMonday(day) || isEquinox(day);
  }

  private static boolean isMonday(LocalDate day) {
    int year = day.getYear();
    return switch (day.getMonthValue()) {
      case 1 -> isMonday(day, 2);
      case 7 -> year >= 2003 && !MOVED.contains(year) && isMonday(day, 3);
      case 9 -> year >= 2003 && isMonday(day, 3);
      case 10 -> !MOVED.contains(year) && isMonday(day, 2);
      default -> false;
    };
  }

  private static boolean isMonday(LocalDate day, int ordinal) {
    return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, MONDAY)));
  }

  private static boolean isEquinox(LocalDate day) {
    return switch (day.getMonthValue()) {
      case 3 -> day.getDayOfMonth() == equinox(20.8431, day.getYear());
      case 9 -> day.getDayOfMonth() == equinox(23.2488, day.getYear());
      default -> false;
    };
  }

  private static int equinox(double in1980, int year) {
    int since = year - 1980;
    return (int) (in1980 + 0.242194 * since) - since / 4;
  }

  /** For a holiday on a Sunday: the next day that is none; until 2006 only the Monday. */
  private static boolean isSubstitute(LocalDate day) {
    if (isNamed(day)) {
      return false;
    }
    LocalDate before = day.minusDays(1);
    while (day.getYear() >= 2007 && isNamed(before) && before.getDayOfWeek() != SUNDAY) {
      before = before.minusDays(1);
    }
    return before.getDayOfWeek() == SUNDAY && isNamed(before);
  }

  /** A day between two holidays is one too (国民の休日); a Sunday or a substitute was none. */
  private static boolean isBetween(LocalDate day) {
    return day.getDayOfWeek() != SUNDAY
        && !isNamed(day)
        && isNamed(day.minusDays(1))
        && isNamed(day.plusDays(1));
  }
}

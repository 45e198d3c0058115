package org.hashi.consultation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashi.codelist.Code;
import org.jspecify.annotations.Nullable;

/**
 * The hours in which a centre is open, and whether a contact fell into them. Where nobody has said
 * anything else that is Monday to Friday from nine to five. On holidays, around New Year (29
 * December to 3 January) and on the centre's own closed days it is closed.
 *
 * @param weeks each from its day on, the earliest first
 * @param closedDays in their order
 */
record OfficeHours(List<Week> weeks, List<LocalDate> closedDays) {
  /** Before the first week that a centre has set. */
  static final List<OpenTime> WEEK =
      IntStream.rangeClosed(DayOfWeek.MONDAY.getValue(), DayOfWeek.FRIDAY.getValue())
          .mapToObj(day -> new OpenTime(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
          .toList();

  /** Of a centre that has set nothing. */
  static final OfficeHours USUAL = new OfficeHours(List.of(), List.of());

  private static final MonthDay YEAR_ENDS = MonthDay.of(12, 29);
  private static final MonthDay YEAR_HAS_BEGUN = MonthDay.of(1, 3);
  private static final Comparator<OpenTime> IN_ORDER =
      Comparator.comparing(OpenTime::weekday).thenComparing(OpenTime::opens);

  OfficeHours {
    weeks =
        weeks.stream()
            .map(week -> new Week(week.from(), week.times().stream().sorted(IN_ORDER).toList()))
            .sorted(Comparator.comparing(Week::from))
            .toList();
    closedDays = closedDays.stream().distinct().sorted().toList();
  }

  /** A code of the dimension; the unknown when nobody said the time. */
  String of(LocalDate day, @Nullable LocalTime time) {
    List<OpenTime> open = isClosed(day) ? List.of() : times(day);
    if (open.isEmpty()) {
      return "HOL";
    }
    if (time == null) {
      return Code.UNKNOWN;
    }
    return open.stream().anyMatch(one -> one.holds(time)) ? "IN" : "OUT";
  }

  /** For how long it is open between two moments of the wall clock. */
  Duration open(LocalDateTime from, LocalDateTime until) {
    return from.toLocalDate()
        .datesUntil(until.toLocalDate().plusDays(1))
        .filter(day -> !isClosed(day))
        .flatMap(day -> times(day).stream().map(one -> one.between(day, from, until)))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private List<OpenTime> times(LocalDate day) {
    return weeks.reversed().stream()
        .filter(week -> !week.from().isAfter(day))
        .findFirst()
        .map(Week::times)
        .orElse(WEEK)
        .stream()
        .filter(one -> one.isOn(day))
        .toList();
  }

  private boolean isClosed(LocalDate day) {
    MonthDay inYear = MonthDay.from(day);
    return !inYear.isBefore(YEAR_ENDS)
        || !inYear.isAfter(YEAR_HAS_BEGUN)
        || Holidays.contains(day)
        || closedDays.contains(day);
  }

  /** The first day that may be another one under the other hours; null when none is. */
  @Nullable LocalDate firstDifference(OfficeHours other) {
    SortedSet<LocalDate> days = new TreeSet<>();
    Stream.concat(weeks.stream(), other.weeks.stream())
        .filter(week -> !weeks.contains(week) || !other.weeks.contains(week))
        .forEach(week -> days.add(week.from()));
    Stream.concat(closedDays.stream(), other.closedDays.stream())
        .filter(day -> !closedDays.contains(day) || !other.closedDays.contains(day))
        .forEach(days::add);
    return days.isEmpty() ? null : days.getFirst();
  }
}

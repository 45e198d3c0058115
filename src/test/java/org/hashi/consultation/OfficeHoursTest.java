package org.hashi.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursTest {
  /** Holidays of 2026 as the Cabinet Office has announced them, the citizens' holiday included. */
  private static final Set<String> HOLIDAYS_OF_2026 =
      Set.of(
          "2026-01-01",
          "2026-01-12",
          "2026-02-11",
          "2026-02-23",
          "2026-03-20",
          "2026-04-29",
          "2026-05-03",
          "2026-05-04",
          "2026-05-05",
          "2026-05-06",
          "2026-07-20",
          "2026-08-11",
          "2026-09-21",
          "2026-09-22",
          "2026-09-23",
          "2026-10-12",
          "2026-11-03",
          "2026-11-23");

  private static final Set<String> AROUND_NEW_YEAR =
      Set.of("2026-01-02", "2026-01-03", "2026-12-29", "2026-12-30", "2026-12-31");

  private final OfficeHours hours = new OfficeHours();

  @Test
  void centresAreClosedOnWeekendsHolidaysAndAroundNewYearAndOnNoOtherDay() {
    Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(1))
        .limit(365)
        .forEach(
            day ->
                assertThat(hours.of(day, LocalTime.NOON))
                    .as(day.toString())
                    .isEqualTo(isClosed(day) ? "HOL" : "IN"));
  }

  private static boolean isClosed(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || HOLIDAYS_OF_2026.contains(day.toString())
        || AROUND_NEW_YEAR.contains(day.toString());
  }

  @ParameterizedTest
  @CsvSource({"08:59,OUT", "09:00,IN", "16:59,IN", "17:00,OUT", "23:30,OUT", ",99"})
  void onAWorkingDayTheTimeDecides(LocalTime time, String code) {
    assertThat(hours.of(LocalDate.of(2026, 11, 27), time)).isEqualTo(code);
  }
}

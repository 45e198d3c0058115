package org.hashi.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

  private final OfficeHours hours = OfficeHours.USUAL;

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

  @ParameterizedTest
  @CsvSource({
    "2026-11-16T10:00, 2026-11-16T10:25, 25",
    "2026-11-16T08:00, 2026-11-16T09:10, 10",
    "2026-11-16T16:30, 2026-11-17T09:30, 60",
    "2026-11-13T16:00, 2026-11-16T10:00, 120", // over a weekend
    "2026-11-02T16:00, 2026-11-04T10:00, 120", // over a holiday
    "2026-12-28T16:00, 2027-01-04T10:00, 120", // over New Year
    "2026-11-14T10:00, 2026-11-15T20:00, 0",
    "2026-11-16T20:00, 2026-11-16T21:00, 0",
    "2026-11-16T10:00, 2026-11-16T10:00, 0",
    "2026-11-16T09:00, 2026-11-20T17:00, 2400"
  })
  void onlyHoursInWhichACentreIsOpenAreCountedAsWaiting(
      LocalDateTime from, LocalDateTime until, long minutes) {
    assertThat(hours.open(from, until)).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void waitingIsCountedByTheWeekThatHoldsOnTheDay() {
    OfficeHours own =
        new OfficeHours(
            List.of(week("2026-11-16", "08:30-12:00")), List.of(LocalDate.of(2026, 11, 17)));

    assertThat(
            own.open(LocalDateTime.of(2026, 11, 13, 16, 0), LocalDateTime.of(2026, 11, 18, 9, 0)))
        .isEqualTo(Duration.ofMinutes(60 + 210 + 30));
  }

  @Test
  void aCentresOwnWeekHoldsFromItsDayOnUntilTheNextOne() {
    OfficeHours own =
        new OfficeHours(
            List.of(week("2026-12-07", "13:00-19:00"), week("2026-11-16", "08:30-12:00")),
            List.of());

    assertThat(own.of(day("2026-11-13"), LocalTime.of(8, 30))).as("as usual").isEqualTo("OUT");
    assertThat(own.of(day("2026-11-16"), LocalTime.of(8, 30))).isEqualTo("IN");
    assertThat(own.of(day("2026-12-06"), LocalTime.of(8, 30))).as("a Sunday").isEqualTo("IN");
    assertThat(own.of(day("2026-12-07"), LocalTime.of(8, 30))).isEqualTo("OUT");
    assertThat(own.of(day("2026-12-07"), LocalTime.of(18, 59))).isEqualTo("IN");
    assertThat(own.of(day("2026-11-23"), LocalTime.of(9, 0))).as("a holiday").isEqualTo("HOL");
  }

  @Test
  void betweenTwoStretchesOfADayACentreIsClosed() {
    Week noon = week("2026-11-01", "09:00-12:00", "13:00-17:00");
    OfficeHours own = new OfficeHours(List.of(noon), List.of());

    assertThat(Stream.of("11:59", "12:00", "12:59", "13:00").map(LocalTime::parse))
        .extracting(time -> own.of(day("2026-11-27"), time))
        .containsExactly("IN", "OUT", "OUT", "IN");
  }

  @Test
  void onItsOwnClosedDaysACentreIsClosedAllDay() {
    OfficeHours own = new OfficeHours(List.of(), List.of(day("2026-11-27")));

    assertThat(own.of(day("2026-11-27"), null)).isEqualTo("HOL");
    assertThat(own.of(day("2026-11-26"), LocalTime.NOON)).isEqualTo("IN");
  }

  @Test
  void theFirstDayThatIsAnotherOneIsTheFirstThatWasSaidOtherwise() {
    Week march = week("2026-03-01", "09:00-17:00");
    Week may = week("2026-05-01", "09:00-17:00");
    OfficeHours before = new OfficeHours(List.of(march, may), List.of(day("2026-08-14")));

    assertThat(before.firstDifference(before)).isNull();
    assertThat(before.firstDifference(OfficeHours.USUAL)).isEqualTo(day("2026-03-01"));
    assertThat(before.firstDifference(new OfficeHours(List.of(march), before.closedDays())))
        .isEqualTo(day("2026-05-01"));
    assertThat(before.firstDifference(new OfficeHours(before.weeks(), List.of())))
        .isEqualTo(day("2026-08-14"));
  }

  private static Week week(String from, String... stretches) {
    List<OpenTime> times =
        IntStream.rangeClosed(1, 7)
            .boxed()
            .flatMap(day -> Stream.of(stretches).map(one -> time(day, one)))
            .toList();
    return new Week(day(from), times);
  }

  private static OpenTime time(int weekday, String stretch) {
    String[] ends = stretch.split("-");
    return new OpenTime(weekday, LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
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

package org.hashi.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against the days the Cabinet Office has announced (国民の祝日について). */
class HolidaysTest {
  @ParameterizedTest
  @CsvSource({
    "2009,0101 0112 0211 0320 0429 0503 0504 0505 0506 0720 0921 0922 0923 1012 1103 1123 1223",
    "2015,0101 0112 0211 0321 0429 0503 0504 0505 0506 0720 0921 0922 0923 1012 1103 1123 1223",
    "2018,0101 0108 0211 0212 0321 0429 0430 0503 0504 0505 0716 0811 0917 0923 0924 1008 1103 1123"
        + " 1223 1224",
    "2019,0101 0114 0211 0321 0429 0430 0501 0502 0503 0504 0505 0506 0715 0811 0812 0916 0923 1014"
        + " 1022 1103 1104 1123",
    "2020,0101 0113 0211 0223 0224 0320 0429 0503 0504 0505 0506 0723 0724 0810 0921 0922 1103 1123",
    "2021,0101 0111 0211 0223 0320 0429 0503 0504 0505 0722 0723 0808 0809 0920 0923 1103 1123",
    "2024,0101 0108 0211 0212 0223 0320 0429 0503 0504 0505 0506 0715 0811 0812 0916 0922 0923 1014"
        + " 1103 1104 1123",
    "2025,0101 0113 0211 0223 0224 0320 0429 0503 0504 0505 0506 0721 0811 0915 0923 1013 1103 1123"
        + " 1124",
    "2026,0101 0112 0211 0223 0320 0429 0503 0504 0505 0506 0720 0811 0921 0922 0923 1012 1103 1123",
    "2027,0101 0111 0211 0223 0321 0322 0429 0503 0504 0505 0719 0811 0920 0923 1011 1103 1123",
  })
  void aYearHasTheHolidaysThatWereAnnouncedAndNoOthers(int year, String days) {
    String holidays =
        Stream.iterate(LocalDate.of(year, 1, 1), day -> day.plusDays(1))
            .takeWhile(day -> day.getYear() == year)
            .filter(Holidays::contains)
            .map(DateTimeFormatter.ofPattern("MMdd")::format)
            .collect(Collectors.joining(" "));

    assertThat(holidays).isEqualTo(days);
  }
}

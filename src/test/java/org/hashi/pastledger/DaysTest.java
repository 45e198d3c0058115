package org.hashi.pastledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as offices have written them for years. */
class DaysTest {
  @ParameterizedTest
  @CsvSource({
    "2024/4/1, 2024-04-01",
    "2024-04-01, 2024-04-01",
    "2024.4.1, 2024-04-01",
    "２０２４年４月１日, 2024-04-01",
    "2024年4月1日(月), 2024-04-01",
    "2024-04-01T00:00, 2024-04-01",
    "令和6年4月1日, 2024-04-01",
    "令和元年5月1日, 2019-05-01",
    "平成31年4月30日, 2019-04-30",
    "平成35年4月1日, 2023-04-01",
    "昭和64年1月7日, 1989-01-07",
    "R6.4.1, 2024-04-01",
    "h30/12/3, 2018-12-03",
    "45383, 2024-04-01",
    "45383.5625, 2024-04-01",
    "2024年4月, 2024-04-01",
    "2024/4, 2024-04-01",
    "R6.4, 2024-04-01"
  })
  void aDayIsUnderstoodAsItIsWritten(String text, LocalDate day) {
    assertThat(Days.day(text)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4/1",
        "2024/13/1",
        "2024/2/30",
        "昨日",
        "2024年度",
        "6年4月1日",
        "123456",
        "2024/4/1/2"
      })
  void whatIsNoDayIsNone(String text) {
    assertThat(Days.day(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "9:05, 09:05",
    "13:30:00, 13:30",
    "１３時３０分, 13:30",
    "13時頃, 13:00",
    "午後1時半前, ",
    "午後1:30, 13:30",
    "0.5625, 13:30",
    "25:00, ",
    "1330, "
  })
  void aTimeIsUnderstoodOrNot(String text, LocalTime time) {
    assertThat(Days.time(text).orElse(null)).isEqualTo(time);
  }
}

package org.hashi.pastledger;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and times as people write them in Excel: 2024/4/1, 令和6年4月1日, R6.4.1, the number behind a
 * date; and months (2024年4月), which stand for their first day, since no table asks for less than a
 * month. A year of an era that had ended (平成35年) is the year it would have been.
 */
final class Days {
  private static final Map<String, JapaneseEra> ERAS =
      Map.of(
          "令和",
          JapaneseEra.REIWA,
          "r",
          JapaneseEra.REIWA,
          "平成",
          JapaneseEra.HEISEI,
          "h",
          JapaneseEra.HEISEI,
          "昭和",
          JapaneseEra.SHOWA,
          "s",
          JapaneseEra.SHOWA);
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(令和|平成|昭和|[rhs])?\\.?(元|\\d{1,4})[年/.-](\\d{1,2})(?:月|[/.-](?=\\d)|$)(?:(\\d{1,2})日?)?"
              + "(?:\\([日月火水木金土]\\))?(?:t?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
  private static final Pattern CLOCK =
      Pattern.compile("(午前|午後|am|pm)?(\\d{1,2})(?::|時)(\\d{1,2})?(?::\\d{2})?分?(?:頃|ごろ)?");
  private static final Pattern PART_OF_DAY = Pattern.compile("0?\\.\\d+");

  /** Excel's day 1 is 1 January 1900, and it takes that year for a leap year. */
  private static final LocalDate BEFORE_FIRST = LocalDate.of(1899, 12, 30);

  private static final int MINUTES_OF_DAY = 24 * 60;

  private Days() {}

  /** The day of a cell, empty when it is none of a calendar. */
  static Optional<LocalDate> day(String text) {
    String plain = plain(text);
    Matcher number = NUMBER.matcher(plain);
    if (number.matches()) {
      return Optional.of(BEFORE_FIRST.plusDays(Long.parseLong(number.group(1))));
    }
    Matcher written = WRITTEN.matcher(plain);
    return written.matches() ? day(written) : Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher written) {
    int year = written.group(2).equals("元") ? 1 : Integer.parseInt(written.group(2));
    int month = Integer.parseInt(written.group(3));
    int day = written.group(4) == null ? 1 : Integer.parseInt(written.group(4));
    String era = written.group(1);
    try {
      return era == null && year < 1000
          ? Optional.empty()
          : Optional.of(LocalDate.of(era == null ? year : western(era, year), month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int western(String era, int year) {
    return JapaneseDate.of(ERAS.get(era), 1, 12, 31).get(ChronoField.YEAR) + year - 1;
  }

  /** The time of a cell, empty when it is none. */
  static Optional<LocalTime> time(String text) {
    String plain = plain(text);
    if (PART_OF_DAY.matcher(plain).matches()) {
      long minutes = Math.round(Double.parseDouble(plain) * MINUTES_OF_DAY) % MINUTES_OF_DAY;
      return Optional.of(LocalTime.of((int) minutes / 60, (int) minutes % 60));
    }
    Matcher clock = CLOCK.matcher(plain);
    return clock.matches() ? time(clock) : Optional.empty();
  }

  private static Optional<LocalTime> time(Matcher clock) {
    int hour = Integer.parseInt(clock.group(2));
    int minute = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
    boolean isAfternoon = "午後".equals(clock.group(1)) || "pm".equals(clock.group(1));
    try {
      return Optional.of(LocalTime.of(isAfternoon && hour < 12 ? hour + 12 : hour, minute));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}

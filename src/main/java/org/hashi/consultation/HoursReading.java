package org.hashi.consultation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.hashi.organization.Japan;
import org.hashi.platform.Invalid;

/** Reads when a centre shall be open, and says what cannot be. */
final class HoursReading {
  private static final int MOST_WEEKS = 50;
  private static final int MOST_TIMES = 50;
  private static final int MOST_DAYS = 1000;

  private HoursReading() {}

  static OfficeHours read(SetHours command) {
    if (command.weeks().size() > MOST_WEEKS) {
      throw new Invalid("weeks", "開所時間が多すぎます。");
    }
    if (command.closedDays().size() > MOST_DAYS) {
      throw new Invalid("closedDays", "休みの日が多すぎます。");
    }
    OfficeHours hours = new OfficeHours(command.weeks(), command.closedDays());
    requireDistinct(hours.weeks().stream().map(Week::from).toList());
    hours.weeks().forEach(HoursReading::check);
    return hours;
  }

  private static void requireDistinct(List<LocalDate> inOrder) {
    for (int i = 1; i < inOrder.size(); i++) {
      if (inOrder.get(i).equals(inOrder.get(i - 1))) {
        throw new Invalid("weeks", Japan.text(inOrder.get(i)) + "からの開所時間が2つあります。");
      }
    }
  }

  private static void check(Week week) {
    List<OpenTime> times = week.times();
    if (times.isEmpty()) {
      throw new Invalid("weeks", "開いている時間を1つ以上入力してください。");
    }
    if (times.size() > MOST_TIMES) {
      throw new Invalid("weeks", "開いている時間が多すぎます。");
    }
    times.forEach(HoursReading::check);
    for (int i = 1; i < times.size(); i++) {
      requireApart(times.get(i - 1), times.get(i));
    }
  }

  private static void check(OpenTime opening) {
    if (opening.weekday() < DayOfWeek.MONDAY.getValue()
        || opening.weekday() > DayOfWeek.SUNDAY.getValue()) {
      throw new Invalid("weeks", "曜日を選び直してください。");
    }
    if (!opening.opens().isBefore(opening.closes())) {
      throw new Invalid("weeks", name(opening) + "の終わりの時刻は、始まりより後にしてください。");
    }
  }

  private static void requireApart(OpenTime one, OpenTime next) {
    if (one.weekday() == next.weekday() && next.opens().isBefore(one.closes())) {
      throw new Invalid("weeks", name(next) + "の時間が重なっています。");
    }
  }

  private static String name(OpenTime opening) {
    return DayOfWeek.of(opening.weekday()).getDisplayName(TextStyle.FULL, Locale.JAPAN);
  }
}

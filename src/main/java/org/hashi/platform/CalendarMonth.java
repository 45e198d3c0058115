package org.hashi.platform;

import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the month of an address, such as 2026-11. */
public final class CalendarMonth {
  private static final Pattern MONTH = Pattern.compile("2[0-9]{3}-(?:0[1-9]|1[0-2])");

  private CalendarMonth() {}

  /** Fails with an error of the field {@code month}. */
  public static YearMonth of(@Nullable String text) {
    return of("month", text);
  }

  /** Fails with an error of this field. */
  public static YearMonth of(String field, @Nullable String text) {
    if (text == null || !MONTH.matcher(text).matches()) {
      throw new Invalid(field, "年月は 2026-11 のように指定してください。");
    }
    return YearMonth.parse(text);
  }
}

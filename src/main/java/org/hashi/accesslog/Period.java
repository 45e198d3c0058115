package org.hashi.accesslog;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.organization.Japan;
import org.hashi.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Days in Japan, both ends included. A year at most: nobody reads more, and the database should
 * not.
 */
@Schema(name = "LogPeriod")
public record Period(LocalDate from, LocalDate to) {
  private static final int LONGEST = 366;

  /** A period as an address says it; invalid when it is none. */
  static Period parse(@Nullable String from, @Nullable String to) {
    return of(day(from), day(to));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** A period as somebody chose it; invalid when it is none. */
  static Period of(@Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate first = required("from", from);
    LocalDate last = required("to", to);
    if (last.isBefore(first)) {
      throw new Invalid("to", "終わりの日は、初めの日以後にしてください。");
    }
    if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
      throw new Invalid("to", "期間は1年以内にしてください。");
    }
    return new Period(first, last);
  }

  private static LocalDate required(String field, @Nullable LocalDate day) {
    if (day == null || day.getYear() < 2000 || day.getYear() >= 3000) {
      throw new Invalid(field, "期間を 2026-11-01 のような日付で指定してください。");
    }
    return day;
  }

  /** Each of its days. */
  Stream<LocalDate> days() {
    return from.datesUntil(to.plusDays(1));
  }

  boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The moment it begins. */
  OffsetDateTime begin() {
    return Japan.start(from).atOffset(ZoneOffset.UTC);
  }

  /** The first moment that is not in it any more. */
  OffsetDateTime end() {
    return Japan.start(to.plusDays(1)).atOffset(ZoneOffset.UTC);
  }
}

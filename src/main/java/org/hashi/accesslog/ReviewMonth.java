package org.hashi.accesslog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a month was looked through. */
public record ReviewMonth(Period period, State state) {
  /** How far. */
  @Schema(name = "ReviewState")
  public enum State {
    /** It is not over yet. */
    RUNNING,
    OPEN,
    /** Some of its days were signed off. */
    PARTLY,
    DONE;

    /** The word used in the interface. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The months from one day to another, newest first, and at most two years of them. */
  static List<ReviewMonth> between(LocalDate first, LocalDate today, List<Period> signedOff) {
    List<ReviewMonth> months = new ArrayList<>();
    YearMonth month = YearMonth.from(today);
    while (!month.isBefore(YearMonth.from(first)) && months.size() < 24) {
      Period period = new Period(month.atDay(1), month.atEndOfMonth());
      months.add(new ReviewMonth(period, state(period, today, signedOff)));
      month = month.minusMonths(1);
    }
    return List.copyOf(months);
  }

  private static State state(Period month, LocalDate today, List<Period> signedOff) {
    long done =
        month.days().filter(day -> signedOff.stream().anyMatch(one -> one.has(day))).count();
    if (done == 0) {
      return month.to().isBefore(today) ? State.OPEN : State.RUNNING;
    }
    return done == month.days().count() ? State.DONE : State.PARTLY;
  }
}

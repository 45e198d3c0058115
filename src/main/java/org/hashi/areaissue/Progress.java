package org.hashi.areaissue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.hashi.areaissue.AreaIssueView.IndicatorView;
import org.hashi.areaissue.AreaIssueView.Point;
import org.jspecify.annotations.Nullable;

/** What an indicator was before an issue was raised, and what it is now. */
final class Progress {
  private static final int MONTHS_OF_A_QUARTER = 3;

  private Progress() {}

  /**
   * The indicator with what it was before and after.
   *
   * @param points the earliest first
   * @param raisedOn the day on which the issue was raised
   */
  static IndicatorView of(WantedIndicator indicator, List<Point> points, LocalDate raisedOn) {
    Point before = before(indicator, points, raisedOn);
    return new IndicatorView(
        indicator.name(),
        indicator.unit(),
        indicator.target(),
        indicator.counted(),
        points,
        before,
        after(points, before));
  }

  /** The last one there was at that time; where nobody knew one, the first one of all. */
  private static @Nullable Point before(
      WantedIndicator indicator, List<Point> points, LocalDate raisedOn) {
    LocalDate last =
        indicator.counted() == null ? raisedOn : raisedOn.minusMonths(MONTHS_OF_A_QUARTER);
    return points.reversed().stream()
        .filter(point -> !point.running() && !point.day().isAfter(last))
        .findFirst()
        .or(() -> points.stream().filter(point -> !point.running()).findFirst())
        .orElse(null);
  }

  private static @Nullable Point after(List<Point> points, @Nullable Point before) {
    Optional<Point> latest =
        points.reversed().stream().filter(point -> !point.running()).findFirst();
    return latest.filter(point -> !point.equals(before)).orElse(null);
  }

  /** The month with which the quarter of a day begins. */
  static YearMonth quarter(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
  }
}

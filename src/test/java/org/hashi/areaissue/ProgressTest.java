package org.hashi.areaissue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hashi.areaissue.AreaIssueView.IndicatorView;
import org.hashi.areaissue.AreaIssueView.Point;
import org.hashi.codelist.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
  private static final WantedIndicator TYPED =
      new WantedIndicator("訪問診療をする診療所", "か所", BigDecimal.TEN, null);
  private static final WantedIndicator COUNTED =
      new WantedIndicator("相談", "件", null, new CountedCode(Dimension.CONTENT, "A01"));

  @Test
  void beforeIsTheLastValueThereWasWhenItWasRaisedAndAfterTheLatest() {
    List<Point> points =
        List.of(point("2025-04-01", 3), point("2026-04-01", 4), point("2026-10-01", 7));

    IndicatorView view = Progress.of(TYPED, points, LocalDate.parse("2026-05-01"));

    assertThat(view.before()).isEqualTo(points.get(1));
    assertThat(view.after()).isEqualTo(points.get(2));
  }

  @Test
  void whatNobodyKnewThenBeginsWithTheFirstValue() {
    List<Point> points = List.of(point("2026-06-01", 3), point("2026-10-01", 7));

    IndicatorView view = Progress.of(TYPED, points, LocalDate.parse("2026-05-01"));

    assertThat(view.before()).isEqualTo(points.getFirst());
    assertThat(view.after()).isEqualTo(points.getLast());
  }

  @Test
  void oneValueHasNoAfterAndNoneHasNoBefore() {
    LocalDate raised = LocalDate.parse("2026-05-01");

    assertThat(Progress.of(TYPED, List.of(point("2026-04-01", 3)), raised).after()).isNull();
    assertThat(Progress.of(TYPED, List.of(), raised).before()).isNull();
  }

  @Test
  void aQuarterCountsOnceItIsOver() {
    List<Point> points =
        List.of(
            point("2026-01-01", 20),
            point("2026-04-01", 30),
            point("2026-07-01", 12),
            new Point(LocalDate.parse("2026-10-01"), BigDecimal.ONE, true));

    IndicatorView view = Progress.of(COUNTED, points, LocalDate.parse("2026-05-20"));

    assertThat(view.before()).isEqualTo(points.getFirst());
    assertThat(view.after()).isEqualTo(points.get(2));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01,2026-04",
    "2026-06-30,2026-04",
    "2027-03-31,2027-01",
    "2026-12-31,2026-10"
  })
  void quartersAreThoseOfTheFiscalYear(LocalDate day, YearMonth begin) {
    assertThat(Progress.quarter(day)).isEqualTo(begin);
  }

  private static Point point(String day, long value) {
    return new Point(LocalDate.parse(day), BigDecimal.valueOf(value), false);
  }
}

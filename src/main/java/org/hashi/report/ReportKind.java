package org.hashi.report;

import static org.hashi.report.Section.ACTIVITIES;
import static org.hashi.report.Section.COMMENT;
import static org.hashi.report.Section.CONTACT;
import static org.hashi.report.Section.CONTENTS;
import static org.hashi.report.Section.COOPERATION;
import static org.hashi.report.Section.EVALUATION;
import static org.hashi.report.Section.EXAMPLES;
import static org.hashi.report.Section.GREETING;
import static org.hashi.report.Section.ISSUES;
import static org.hashi.report.Section.ITEMS;
import static org.hashi.report.Section.METHODS;
import static org.hashi.report.Section.MONTHS;
import static org.hashi.report.Section.PARTNERS;
import static org.hashi.report.Section.PLAN;
import static org.hashi.report.Section.REQUESTERS;
import static org.hashi.report.Section.SERVICE;
import static org.hashi.report.Section.SUMMARY;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hashi.platform.FiscalYear;
import org.hashi.statistics.Period;

/** For whom a report is, and what stands in it. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type does not say so
public enum ReportKind {
  /** to the director (担当理事) and the city */
  MONTHLY("月次報告", SUMMARY, MONTHS, COMMENT, EXAMPLES, COOPERATION, ACTIVITIES, PLAN),
  /** to the association */
  QUARTERLY("四半期報告", SUMMARY, MONTHS, COMMENT, CONTENTS, EXAMPLES, ISSUES, ACTIVITIES, PLAN),
  /** 事業報告書 */
  ANNUAL(
      "事業報告書",
      SERVICE,
      ITEMS,
      MONTHS,
      REQUESTERS,
      METHODS,
      CONTENTS,
      PARTNERS,
      COMMENT,
      EXAMPLES,
      ISSUES,
      ACTIVITIES,
      EVALUATION,
      PLAN),
  /** one page for the offices around */
  LEAFLET("窓口便り", GREETING, MONTHS, EXAMPLES, ACTIVITIES, CONTACT),
  /** for a meeting (連携推進会議) */
  COMMITTEE("会議報告", MONTHS, COMMENT, METHODS, EXAMPLES, PARTNERS, COOPERATION, ISSUES);

  private static final int QUARTER = 3;
  private static final int YEAR = 12;

  private final String title;
  private final List<Section> sections;

  ReportKind(String title, Section... sections) {
    this.title = title;
    this.sections = List.of(sections);
  }

  /** What it is called. */
  String title() {
    return title;
  }

  /** In their order. */
  List<Section> sections(Edition edition) {
    return this == MONTHLY && edition.isConfidential()
        ? sections.stream().flatMap(ReportKind::withCodes).toList()
        : sections;
  }

  /** A month by codes is told to nobody else (record 37). */
  private static Stream<Section> withCodes(Section section) {
    return section == MONTHS
        ? Stream.of(MONTHS, REQUESTERS, METHODS, CONTENTS)
        : Stream.of(section);
  }

  /** Those that are tables. */
  List<Section> tables(Edition edition) {
    return sections(edition).stream().filter(Section::hasNumbers).toList();
  }

  /** Whether there is such a report of a period: all within one fiscal year. */
  boolean fits(Period period) {
    YearMonth from = period.from();
    YearMonth until = period.until();
    boolean isOfOneYear =
        !until.isBefore(from) && FiscalYear.of(from.atDay(1)) == FiscalYear.of(until.atDay(1));
    return isOfOneYear
        && switch (this) {
          case MONTHLY -> from.equals(until);
          case QUARTERLY -> isWhole(period, QUARTER);
          case ANNUAL -> from.getMonthValue() == 4 && isWhole(period, YEAR);
          case LEAFLET -> until.isBefore(from.plusMonths(QUARTER));
          case COMMITTEE -> true;
        };
  }

  private static boolean isWhole(Period period, int months) {
    return (period.from().getMonthValue() - 1) % QUARTER == 0
        && period.from().plusMonths(months - 1L).equals(period.until());
  }

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this word. */
  @JsonCreator
  static ReportKind of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such kind"));
  }
}

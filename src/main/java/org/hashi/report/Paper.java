package org.hashi.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.organization.Japan;
import org.hashi.output.TableWords;
import org.hashi.report.WriteReport.SectionText;
import org.hashi.statistics.Period;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is laid out on paper.
 *
 * @param isDraft whether 案 stands on every page
 * @param isConfidential whether 部外秘 does
 * @param facts what stands above it, each with its name
 * @param parts sections in which something stands
 */
record Paper(
    ReportKind kind,
    String title,
    String centre,
    boolean isDraft,
    boolean isConfidential,
    List<Fact> facts,
    List<Part> parts,
    List<String> notes) {
  record Fact(String name, String text) {}

  /** A section: words, a table, examples, or issues. */
  record Part(
      String heading,
      String text,
      @Nullable NumberTable table,
      List<PaperExample> examples,
      List<String> lines) {}

  /** An example; the labels are those of its codes. */
  record PaperExample(String title, String labels, String body) {}

  static Paper of(ReportView report, CodeLists lists, String today) {
    Instant taken = report.taken() == null ? null : report.taken().takenAt();
    String takenOn = taken == null ? null : Japan.text(Japan.day(taken));
    return new Paper(
        report.kind(),
        report.title(),
        report.centre(),
        report.state() != ReportState.ISSUED,
        report.edition().isConfidential(),
        facts(report, today),
        report.sections().stream()
            .map(section -> part(report, section, lists))
            .filter(Objects::nonNull)
            .toList(),
        ReportWords.notes(report.edition(), report.tables(), takenOn));
  }

  private static List<Fact> facts(ReportView report, String today) {
    Fact made =
        report.state() == ReportState.ISSUED
            ? new Fact("発行", Japan.text(Japan.day(report.steps().getLast().takenAt())))
            : new Fact("作成", today + "　（案）");
    return Stream.of(
            new Fact("拠点", report.centre()),
            new Fact("期間", TableWords.period(new Period(report.from(), report.until()))),
            made,
            report.corrects() == null ? null : new Fact("訂正", "前に発行した報告を訂正したものです。"))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Null when nothing stands in it. */
  private static @Nullable Part part(ReportView report, Section section, CodeLists lists) {
    String heading = section.heading();
    if (section.hasNumbers()) {
      return report.tables().stream()
          .filter(table -> table.section() == section)
          .map(table -> new Part(heading(section, table), "", table, List.of(), List.of()))
          .findFirst()
          .orElse(null);
    }
    if (section == Section.EXAMPLES) {
      return report.examples().isEmpty()
          ? null
          : new Part(
              heading,
              "",
              null,
              report.examples().stream().map(one -> example(one, lists)).toList(),
              List.of());
    }
    if (section == Section.ISSUES) {
      return report.issues().isEmpty()
          ? null
          : new Part(
              heading,
              "",
              null,
              List.of(),
              report.issues().stream()
                  .map(one -> one.title() + "（" + one.state().ja() + "）")
                  .toList());
    }
    return report.texts().stream()
        .filter(one -> one.section() == section)
        .map(SectionText::text)
        .map(text -> new Part(heading, text, null, List.of(), List.of()))
        .findFirst()
        .orElse(null);
  }

  private static String heading(Section section, NumberTable table) {
    return section.heading() + "　" + TableWords.period(new Period(table.from(), table.until()));
  }

  private static PaperExample example(Example one, CodeLists lists) {
    String labels =
        Stream.concat(
                Stream.ofNullable(one.scene()).map(code -> lists.label(Dimension.SCENE, code)),
                one.contents().stream().map(code -> lists.label(Dimension.CONTENT, code)))
            .reduce((some, other) -> some + "／" + other)
            .orElse("");
    return new PaperExample(one.title(), labels, one.body());
  }
}

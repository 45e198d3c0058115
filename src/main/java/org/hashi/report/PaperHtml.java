package org.hashi.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hashi.print.Pdf;
import org.hashi.report.NumberTable.NumberRow;
import org.hashi.report.Paper.Fact;
import org.hashi.report.Paper.PaperExample;
import org.hashi.report.Paper.Part;

/** Writes a report as pages to be printed. */
final class PaperHtml {
  /** Two punched holes need 25 mm at the left; 案 is large enough to be seen on a copy. */
  private static final String STYLE =
      """
      @page { size: A4 portrait; margin: %s;
        @top-left { content: "%s"; font: 20pt 'BIZ UDPGothic'; }
        @top-right { content: "%s"; font: 8pt 'BIZ UDPGothic'; }
        @bottom-right { content: counter(page) " / " counter(pages); font: 8pt 'BIZ UDPGothic'; } }
      body { font: %spt/1.55 'BIZ UDPGothic'; color: #1a1a1a; margin: 0; }
      h1 { font-size: 1.7em; font-weight: 400; margin: 0 0 3mm; }
      h2 { font-size: 1.2em; font-weight: 400; margin: 5mm 0 1.5mm; padding-bottom: 0.5mm;
        border-bottom: 0.3mm solid #1a1a1a; page-break-after: avoid; }
      h3 { font-size: 1.05em; font-weight: 400; margin: 2.5mm 0 0.5mm; page-break-after: avoid; }
      p { margin: 0 0 1.2mm; word-wrap: break-word; }
      ul { margin: 0; padding: 0 0 0 5mm; }
      table { border-collapse: collapse; }
      .facts th { text-align: left; font-weight: 400; color: #4d4d4d; width: 14mm; padding: 0.3mm 0; vertical-align: top; }
      .facts td { padding: 0.3mm 0; }
      .grid { -fs-table-paginate: paginate; border: 0.3mm solid #1a1a1a; table-layout: fixed; }
      .grid th { font-weight: 400; background: #eeeeee; border: 0.1mm solid #666666; padding: 0.7mm 1mm; word-wrap: break-word; }
      .grid th.name { text-align: left; width: 76mm; }
      .grid td { border: 0.1mm solid #666666; padding: 0.7mm 1.5mm; text-align: right; }
      .grid tr { page-break-inside: avoid; }
      .grid tr.all th, .grid tr.all td { border-top: 0.3mm solid #1a1a1a; background: #f5f5f5; }
      .whole { page-break-inside: avoid; }
      .labels { color: #4d4d4d; font-size: 0.9em; }
      .example { border-left: 1mm solid #999999; padding-left: 3mm; margin: 0 0 2mm; }
      .notes { margin: 4mm 0 0; padding: 0 0 0 4mm; font-size: 0.85em; color: #333333; page-break-inside: avoid; }
      """;

  private static final String HOLES = "18mm 12mm 16mm 25mm";
  private static final String TIGHT = "13mm 13mm 11mm 13mm";

  /** A table of so many is not torn apart. */
  private static final int MOST_ROWS_TOGETHER = 25;

  private static final int WIDTH_OF_NAMES = 76;
  private static final int WIDTH_OF_NUMBERS = 24;

  private PaperHtml() {}

  /** The page; letters are so many points high. */
  static String of(Paper paper, double points) {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html><html lang=\"ja\"><head><title>")
        .append(Pdf.text(paper.title()))
        .append("</title><meta name=\"subject\" content=\"拠点の報告\"/>")
        .append("<meta name=\"description\" content=\"拠点の報告\"/>")
        .append("<meta name=\"author\" content=\"橋 Hashi\"/><style>")
        .append(style(paper, points))
        .append("</style></head><body><h1>")
        .append(Pdf.text(paper.title()))
        .append("</h1><table class=\"facts\">");
    paper.facts().forEach(fact -> page.append(fact(fact)));
    page.append("</table>");
    paper.parts().forEach(part -> page.append(part(part)));
    if (!paper.notes().isEmpty()) {
      page.append("<ul class=\"notes\">");
      paper.notes().forEach(note -> page.append("<li>").append(Pdf.text(note)).append("</li>"));
      page.append("</ul>");
    }
    return page.append("</body></html>").toString();
  }

  private static String style(Paper paper, double points) {
    boolean isLeaflet = paper.kind() == ReportKind.LEAFLET;
    return STYLE.formatted(
        isLeaflet ? TIGHT : HOLES,
        marks(paper),
        paper.isDraft() ? "発行前の案です" : "",
        String.format(Locale.ROOT, "%.1f", points));
  }

  private static String marks(Paper paper) {
    String confidential = paper.isConfidential() ? Edition.MARK : "";
    return paper.isDraft() ? "案　" + confidential : confidential;
  }

  private static String fact(Fact fact) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
        .formatted(Pdf.text(fact.name()), Pdf.text(fact.text()));
  }

  private static String part(Part part) {
    boolean isWhole = part.table() != null && part.table().rows().size() <= MOST_ROWS_TOGETHER;
    StringBuilder html = new StringBuilder(isWhole ? "<div class=\"whole\">" : "<div>");
    html.append("<h2>").append(Pdf.text(part.heading())).append("</h2>");
    html.append(paragraphs(part.text()));
    if (part.table() != null) {
      html.append(grid(part.table()));
    }
    part.examples().forEach(one -> html.append(example(one)));
    if (!part.lines().isEmpty()) {
      html.append("<ul>");
      part.lines().forEach(line -> html.append("<li>").append(Pdf.text(line)).append("</li>"));
      html.append("</ul>");
    }
    return html.append("</div>").toString();
  }

  private static String paragraphs(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> "<p>" + Pdf.text(line) + "</p>")
        .collect(Collectors.joining());
  }

  private static String example(PaperExample one) {
    return "<div class=\"example\"><h3>%s</h3>%s%s</div>"
        .formatted(
            Pdf.text(one.title()),
            one.labels().isEmpty() ? "" : "<p class=\"labels\">" + Pdf.text(one.labels()) + "</p>",
            paragraphs(one.body()));
  }

  private static String grid(NumberTable table) {
    boolean isNew = table.tellsNewMatters();
    int numbers = (table.compared() ? 3 : 1) + (isNew ? 1 : 0);
    String compared =
        table.compared() ? "<th scope=\"col\">前年の同じ期間</th><th scope=\"col\">増減</th>" : "";
    List<NumberRow> rows = table.rows();
    String body =
        rows.stream().map(row -> row(row, isNew, table.compared())).collect(Collectors.joining());
    return """
        <table class="grid" style="width: %dmm"><thead><tr><th class="name" scope="col">%s</th>\
        %s<th scope="col">延べ件数</th>%s</tr></thead><tbody>%s</tbody></table>"""
        .formatted(
            WIDTH_OF_NAMES + numbers * WIDTH_OF_NUMBERS,
            ReportWords.corner(table.section()),
            isNew ? "<th scope=\"col\">新規件数</th>" : "",
            compared,
            body);
  }

  private static String row(NumberRow row, boolean isNew, boolean compared) {
    String before =
        compared
            ? "<td>%s</td><td>%s</td>"
                .formatted(ReportWords.number(row.before()), ReportWords.change(row))
            : "";
    return "<tr%s><th class=\"name\" scope=\"row\">%s</th>%s<td>%s</td>%s</tr>"
        .formatted(
            row.key() == null ? " class=\"all\"" : "",
            Pdf.text(row.name()),
            isNew ? "<td>" + ReportWords.whole(row.newMatters()) + "</td>" : "",
            ReportWords.number(row.contacts()),
            before);
  }
}

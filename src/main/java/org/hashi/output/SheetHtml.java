package org.hashi.output;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hashi.output.TableSheet.SheetRow;
import org.hashi.print.Pdf;
import org.jspecify.annotations.Nullable;

/** Writes a table as a page to be printed. */
final class SheetHtml {
  private static final int MOST_UPRIGHT = 6;
  private static final int MOST_ACROSS = 13;
  private static final int WIDTH_OF_NAMES = 44;
  private static final int WIDTH_OF_NUMBERS = 24;
  private static final int WIDTH_UPRIGHT = 173;
  private static final int WIDTH_ACROSS = 260;
  private static final Pattern MONTH = Pattern.compile("(.+年)(\\d{1,2}月)");

  /** Two punched holes need 25 mm at the left. */
  private static final String STYLE =
      """
      @page { size: A4 %s; margin: 16mm 12mm 16mm 25mm;
        @top-right { content: "%s"; font: 8pt 'BIZ UDPGothic'; }
        @bottom-right { content: counter(page) " / " counter(pages); font: 8pt 'BIZ UDPGothic'; } }
      body { font: 8.5pt/1.45 'BIZ UDPGothic'; color: #1a1a1a; margin: 0; }
      h1 { font-size: 14pt; font-weight: 400; margin: 0 0 3mm; }
      table { border-collapse: collapse; }
      .facts th { text-align: left; font-weight: 400; color: #4d4d4d; width: 14mm; padding: 0.4mm 0; vertical-align: top; }
      .facts td { padding: 0.4mm 0; }
      .grid { -fs-table-paginate: paginate; margin-top: 4mm; border: 0.3mm solid #1a1a1a; table-layout: fixed; }
      .grid th { font-weight: 400; background: #eeeeee; border: 0.1mm solid #666666; padding: 1mm; text-align: center;
        word-wrap: break-word; }
      .grid th.name { text-align: left; width: 44mm; }
      .grid td { border: 0.1mm solid #666666; padding: 1mm 1.5mm; text-align: right; }
      .grid tr { page-break-inside: avoid; }
      .grid tr.all th, .grid tr.all td { border-top: 0.3mm solid #1a1a1a; background: #f5f5f5; }
      .notes { margin: 3mm 0 0; padding: 0 0 0 4mm; font-size: 8pt; color: #333333; page-break-inside: avoid; }
      .part { page-break-inside: avoid; }
      .part p { margin: 5mm 0 0; }
      """;

  private SheetHtml() {}

  static String of(TableSheet sheet) {
    boolean isUpright = sheet.columns().size() <= MOST_UPRIGHT;
    List<TableSheet> parts = sheet.parts(MOST_ACROSS);
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html><html lang=\"ja\"><head><title>")
        .append(Pdf.text(sheet.title()))
        .append("</title><meta name=\"subject\" content=\"相談の統計表\"/>")
        .append("<meta name=\"description\" content=\"相談の統計表\"/>")
        .append("<meta name=\"author\" content=\"橋 Hashi\"/><style>")
        .append(STYLE.formatted(isUpright ? "portrait" : "landscape", secret(sheet)))
        .append("</style></head><body><h1>")
        .append(Pdf.text(sheet.title()))
        .append("</h1><table class=\"facts\">");
    sheet.facts().forEach(fact -> page.append(fact(fact)));
    page.append("</table>");
    for (int i = 0; i < parts.size(); i++) {
      page.append("<div class=\"part\">");
      if (parts.size() > 1) {
        page.append("<p>（%d / %d）</p>".formatted(i + 1, parts.size()));
      }
      page.append(grid(parts.get(i), isUpright ? WIDTH_UPRIGHT : WIDTH_ACROSS)).append("</div>");
    }
    page.append("<ul class=\"notes\">");
    sheet.notes().forEach(note -> page.append("<li>").append(Pdf.text(note)).append("</li>"));
    return page.append("</ul></body></html>").toString();
  }

  private static String secret(TableSheet sheet) {
    return sheet.isSecret() ? "部外秘" : "";
  }

  private static String fact(TableSheet.Fact fact) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
        .formatted(Pdf.text(fact.name()), Pdf.text(fact.text()));
  }

  private static String grid(TableSheet part, int most) {
    int width = Math.min(most, WIDTH_OF_NAMES + WIDTH_OF_NUMBERS * part.columns().size());
    StringBuilder grid =
        new StringBuilder("<table class=\"grid\" style=\"width: %dmm\"><thead>".formatted(width));
    String corner =
        "<th class=\"name\" scope=\"col\" rowspan=\"%d\">%s</th>"
            .formatted(part.groups().isEmpty() ? 1 : 2, Pdf.text(part.corner()));
    if (!part.groups().isEmpty()) {
      grid.append("<tr>").append(corner);
      part.groups()
          .forEach(
              group ->
                  grid.append(
                      "<th scope=\"colgroup\" colspan=\"%d\">%s</th>"
                          .formatted(group.span(), Pdf.text(group.text()))));
      grid.append("</tr>");
    }
    grid.append("<tr>").append(part.groups().isEmpty() ? corner : "");
    part.columns()
        .forEach(column -> grid.append("<th scope=\"col\">%s</th>".formatted(heading(column))));
    grid.append("</tr></thead><tbody>");
    for (int i = 0; i < part.rows().size(); i++) {
      grid.append(row(part.rows().get(i), i == part.rows().size() - 1));
    }
    return grid.append("</tbody></table>").toString();
  }

  /** A month under its year. */
  private static String heading(String text) {
    Matcher month = MONTH.matcher(text);
    return month.matches() ? Pdf.text(month.group(1)) + "<br/>" + month.group(2) : Pdf.text(text);
  }

  private static String row(SheetRow row, boolean isAll) {
    return "<tr%s><th class=\"name\" scope=\"row\">%s</th>%s</tr>"
        .formatted(
            isAll ? " class=\"all\"" : "",
            Pdf.text(row.name()),
            row.cells().stream().map(SheetHtml::cell).collect(Collectors.joining()));
  }

  private static String cell(@Nullable Long number) {
    String text = number == null ? TableWords.HIDDEN : String.format(Locale.JAPAN, "%,d", number);
    return "<td>" + text + "</td>";
  }
}

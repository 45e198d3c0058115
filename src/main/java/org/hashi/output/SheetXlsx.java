package org.hashi.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hashi.output.TableSheet.Heading;
import org.hashi.output.TableSheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Writes a table as a sheet of Excel that looks like the printed one. No cell holds a formula. */
final class SheetXlsx {
  private static final int MOST_UPRIGHT = 6;
  private static final double NAME_WIDTH = 34;
  private static final double NUMBER_WIDTH = 11;
  private static final String GREY = "EEEEEE";

  /** Two punched holes need an inch. */
  private static final float LEFT_MARGIN = 1.0f;

  private SheetXlsx() {}

  static byte[] of(TableSheet sheet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Hashi", "1.0")) {
      Worksheet page = workbook.newWorksheet("表");
      int first = head(page, sheet);
      int body = headings(page, sheet, first);
      int end = rows(page, sheet, body);
      notes(page, sheet.notes(), end + 1);
      layOut(page, sheet, first, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What stands above the table; the line in which its headings begin. */
  private static int head(Worksheet page, TableSheet sheet) {
    page.value(0, 0, sheet.title());
    page.style(0, 0).fontSize(14).set();
    int line = 1;
    if (sheet.isSecret()) {
      page.value(line++, 0, "部外秘");
    }
    for (TableSheet.Fact fact : sheet.facts()) {
      page.value(line, 0, fact.name());
      page.value(line++, 1, fact.text());
    }
    return line + 1;
  }

  private static int headings(Worksheet page, TableSheet sheet, int first) {
    int line = first;
    if (!sheet.groups().isEmpty()) {
      int column = 1;
      for (Heading group : sheet.groups()) {
        for (int i = 0; i < group.span(); i++) {
          heading(page, line, column + i, i == 0 ? group.text() : "");
        }
        if (group.span() > 1) {
          page.range(line, column, line, column + group.span() - 1).merge();
        }
        column += group.span();
      }
      heading(page, line++, 0, "");
    }
    heading(page, line, 0, sheet.corner());
    for (int i = 0; i < sheet.columns().size(); i++) {
      heading(page, line, 1 + i, sheet.columns().get(i));
    }
    return line + 1;
  }

  private static void heading(Worksheet page, int line, int column, String text) {
    page.value(line, column, text);
    boxed(page.style(line, column))
        .fillColor(GREY)
        .wrapText(true)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .set();
  }

  private static int rows(Worksheet page, TableSheet sheet, int first) {
    int line = first;
    for (SheetRow row : sheet.rows()) {
      page.value(line, 0, row.name());
      boxed(page.style(line, 0)).wrapText(true).set();
      for (int i = 0; i < row.cells().size(); i++) {
        cell(page, line, 1 + i, row.cells().get(i));
      }
      line++;
    }
    return line;
  }

  private static void cell(Worksheet page, int line, int column, @Nullable Long number) {
    if (number == null) {
      page.value(line, column, TableWords.HIDDEN);
    } else {
      page.value(line, column, number);
    }
    boxed(page.style(line, column)).format("#,##0").horizontalAlignment("right").set();
  }

  private static StyleSetter boxed(StyleSetter style) {
    for (BorderSide side :
        List.of(BorderSide.TOP, BorderSide.BOTTOM, BorderSide.LEFT, BorderSide.RIGHT)) {
      style.borderStyle(side, BorderStyle.THIN);
    }
    return style;
  }

  private static void notes(Worksheet page, List<String> notes, int first) {
    int line = first;
    for (String note : notes) {
      page.value(line++, 0, "注　" + note);
    }
  }

  private static void layOut(Worksheet page, TableSheet sheet, int first, int body) {
    page.width(0, NAME_WIDTH);
    for (int i = 0; i < sheet.columns().size(); i++) {
      page.width(1 + i, NUMBER_WIDTH);
    }
    page.paperSize(PaperSize.A4_PAPER);
    page.pageOrientation(sheet.columns().size() <= MOST_UPRIGHT ? "portrait" : "landscape");
    page.leftMargin(LEFT_MARGIN);
    page.fitToWidth((short) 1);
    page.fitToHeight((short) 0);
    page.repeatRows(first, body - 1);
    page.freezePane(1, body);
    page.footer("&P / &N", Position.RIGHT);
  }
}

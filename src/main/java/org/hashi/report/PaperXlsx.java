package org.hashi.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hashi.output.TableWords;
import org.hashi.report.NumberTable.NumberRow;
import org.hashi.report.Paper.PaperExample;
import org.hashi.report.Paper.Part;
import org.jspecify.annotations.Nullable;

/** Writes a report as a sheet of Excel that looks like the printed one. No cell holds a formula. */
final class PaperXlsx {
  private static final int LAST = 4;
  private static final double NAME_WIDTH = 36;
  private static final double NUMBER_WIDTH = 12;
  private static final int LETTERS_A_LINE = 42;
  private static final double LINE_HEIGHT = 18;
  private static final int MOST_LINES = 22;
  private static final String GREY = "EEEEEE";

  /** Two punched holes need an inch. */
  private static final float LEFT_MARGIN = 1.0f;

  private final Worksheet page;
  private int line;

  private PaperXlsx(Worksheet page) {
    this.page = page;
  }

  static byte[] of(Paper paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Hashi", "1.0")) {
      new PaperXlsx(workbook.newWorksheet("報告")).write(paper);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void write(Paper paper) {
    page.value(line, 0, paper.title());
    page.style(line++, 0).fontSize(16).set();
    paper
        .facts()
        .forEach(
            fact -> {
              page.value(line, 0, fact.name() + "　" + fact.text());
              line++;
            });
    paper.parts().forEach(this::part);
    line++;
    paper.notes().forEach(note -> words("注　" + note));
    layOut(paper);
  }

  private void part(Part part) {
    line++;
    page.value(line, 0, part.heading());
    page.style(line, 0).fontSize(13).set();
    page.range(line, 0, line, LAST).style().borderStyle(BorderSide.BOTTOM, BorderStyle.THIN).set();
    line++;
    part.text().lines().filter(one -> !one.isBlank()).forEach(this::words);
    if (part.table() != null) {
      grid(part.table());
    }
    part.examples().forEach(this::example);
    part.lines().forEach(one -> words("・" + one));
  }

  private void example(PaperExample one) {
    words("【" + one.title() + "】" + (one.labels().isEmpty() ? "" : "　" + one.labels()));
    one.body().lines().filter(text -> !text.isBlank()).forEach(this::words);
  }

  /** A paragraph over the whole width; Excel shows at most some lines of a cell, so it is cut. */
  private void words(String text) {
    int[] letters = text.codePoints().toArray();
    int most = LETTERS_A_LINE * MOST_LINES;
    for (int from = 0; from < letters.length; from += most) {
      int length = Math.min(most, letters.length - from);
      page.value(line, 0, new String(letters, from, length));
      page.range(line, 0, line, LAST).merge();
      page.style(line, 0).wrapText(true).verticalAlignment("top").set();
      page.rowHeight(line, LINE_HEIGHT * (1 + (length - 1) / LETTERS_A_LINE));
      line++;
    }
  }

  private void grid(NumberTable table) {
    boolean isNew = table.tellsNewMatters();
    List<String> headings = new ArrayList<>(List.of("延べ件数"));
    headings.addAll(isNew ? List.of("新規件数") : List.of());
    headings.addAll(table.compared() ? List.of("前年の同じ期間", "増減") : List.of());
    heading(0, ReportWords.corner(table.section()));
    for (int i = 0; i < headings.size(); i++) {
      heading(1 + i, headings.get(i));
    }
    line++;
    for (NumberRow row : table.rows()) {
      page.value(line, 0, row.name());
      boxed(page.style(line, 0)).wrapText(true).set();
      number(1, row.contacts(), TableWords.HIDDEN);
      int next = isNew ? 3 : 2;
      if (isNew) {
        number(2, row.newMatters() == null ? Long.valueOf(0) : row.newMatters(), TableWords.HIDDEN);
      }
      if (table.compared()) {
        number(next, row.before(), TableWords.HIDDEN);
        number(next + 1, change(row), ReportWords.NOTHING);
      }
      line++;
    }
  }

  private static String marks(Paper paper) {
    String confidential = paper.isConfidential() ? Edition.MARK : "";
    return paper.isDraft() ? "案（発行前）　" + confidential : confidential;
  }

  private static @Nullable Long change(NumberRow row) {
    return row.contacts() == null || row.before() == null
        ? null
        : Long.valueOf(row.contacts() - row.before());
  }

  private void heading(int column, String text) {
    page.value(line, column, text);
    boxed(page.style(line, column)).fillColor(GREY).wrapText(true).set();
  }

  private void number(int column, @Nullable Long number, String otherwise) {
    if (number == null) {
      page.value(line, column, otherwise);
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

  private void layOut(Paper paper) {
    page.width(0, NAME_WIDTH);
    for (int column = 1; column <= LAST; column++) {
      page.width(column, NUMBER_WIDTH);
    }
    page.paperSize(PaperSize.A4_PAPER);
    page.pageOrientation("portrait");
    page.leftMargin(LEFT_MARGIN);
    page.fitToWidth((short) 1);
    page.fitToHeight((short) (paper.kind() == ReportKind.LEAFLET ? 1 : 0));
    page.header(marks(paper), Position.LEFT);
    page.footer("&P / &N", Position.RIGHT);
  }
}

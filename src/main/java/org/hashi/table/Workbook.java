package org.hashi.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel workbook. */
final class Workbook {
  /** A workbook of the most lines there may be is smaller unpacked. */
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private Workbook() {}

  static Sheet read(byte[] file) {
    requireSmall(file);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      List<Sheet.Line> lines = new ArrayList<>();
      rows.forEach(row -> add(lines, row));
      return new Sheet(Trailing.without(lines));
    } catch (SheetProblem e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw unreadable();
    }
  }

  private static void add(List<Sheet.Line> lines, Row row) {
    if (lines.size() >= SheetFile.MOST_LINES || row.getCellCount() > SheetFile.MOST_COLUMNS) {
      throw SheetFile.tooLarge();
    }
    lines.add(
        new Sheet.Line(
            row.getRowNum(),
            IntStream.range(0, row.getCellCount()).mapToObj(i -> text(row.getCell(i))).toList()));
  }

  private static String text(@Nullable Cell cell) {
    return cell == null || cell.getText() == null ? "" : cell.getText();
  }

  /** What is said to be inside is not believed: it is counted while it is unpacked. */
  private static void requireSmall(byte[] file) {
    byte[] some = new byte[8192];
    long bytes = 0;
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream part = zip.getInputStream(entry)) {
          for (int read = part.read(some); read > 0; read = part.read(some)) {
            bytes += read;
            if (bytes > MOST_BYTES) {
              throw SheetFile.tooLarge();
            }
          }
        }
      }
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private static SheetProblem unreadable() {
    return new SheetProblem("Excel のファイルとして読めません。.xlsx の形で保存し直してください。");
  }
}

package org.hashi.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hashi.output.TableData.DataLine;

/** Writes data as a plain sheet of Excel. Texts are texts there, whatever they begin with. */
final class DataXlsx {
  private DataXlsx() {}

  static byte[] of(TableData data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Hashi", "1.0")) {
      Worksheet page = workbook.newWorksheet("data");
      texts(page, 0, 0, data.headings());
      int line = 1;
      for (DataLine one : data.lines().toList()) {
        texts(page, line, 0, one.labels());
        if (one.number() != null) {
          page.value(line, one.labels().size(), one.number());
        }
        texts(page, line++, one.labels().size() + 1, one.after());
      }
      page.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void texts(Worksheet page, int line, int first, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      page.value(line, first + i, texts.get(i));
    }
  }
}

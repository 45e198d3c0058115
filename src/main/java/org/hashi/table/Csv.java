package org.hashi.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CSV as Excel writes it: UTF-8 with or without a mark, or Shift_JIS as Windows has it. */
final class Csv {
  private static final Charset WINDOWS = Charset.forName("windows-31j");

  private Csv() {}

  static Sheet read(byte[] file) {
    String text =
        decoded(file, UTF_8)
            .or(() -> decoded(file, WINDOWS))
            .filter(decoded -> decoded.indexOf('\0') < 0)
            .orElseThrow(
                () -> new SheetProblem("文字コードを読めません。UTF-8 か Shift_JIS の CSV で保存し直してください。"));
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(withoutMark(text))) {
      return lines(reader);
    } catch (CsvParseException e) {
      throw new SheetProblem("CSV として読めません。引用符の閉じ忘れがないか確かめてください。");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sheet lines(CsvReader<CsvRecord> reader) {
    List<Sheet.Line> lines = new ArrayList<>();
    for (CsvRecord record : reader) {
      if (lines.size() >= SheetFile.MOST_LINES || record.getFieldCount() > SheetFile.MOST_COLUMNS) {
        throw SheetFile.tooLarge();
      }
      lines.add(new Sheet.Line((int) record.getStartingLineNumber(), record.getFields()));
    }
    return new Sheet(Trailing.without(lines));
  }

  private static Optional<String> decoded(byte[] file, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}

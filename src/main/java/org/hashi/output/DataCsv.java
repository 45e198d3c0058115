package org.hashi.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hashi.output.TableData.DataLine;
import org.hashi.print.Pdf;

/**
 * Writes data as CSV that Excel opens as it is: UTF-8 with its mark, or CP932 for programs that
 * know nothing else. What begins like a formula gets a quote before it, so that no program reckons
 * with it.
 */
final class DataCsv {
  static final Charset CP932 = Charset.forName("windows-31j");

  /** Characters to which Windows gives the place of another one that looks the same. */
  private static final Map<Integer, Integer> SAME =
      Map.of(0x301C, 0xFF5E, 0x2212, 0xFF0D, 0x2016, 0x2225, 0x2014, 0x2015);

  private static final String MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r";

  private DataCsv() {}

  /** UTF-8 with its mark. */
  static byte[] utf8(TableData data) {
    return (MARK + text(data)).getBytes(UTF_8);
  }

  /**
   * CP932.
   *
   * @param replace whether 〓 stands where a character does not fit; else it fails with all of them
   */
  static byte[] cp932(TableData data, boolean replace) {
    String text = asOnWindows(text(data));
    CharsetEncoder encoder = CP932.newEncoder();
    List<String> strange =
        text.codePoints()
            .filter(one -> !encoder.canEncode(Character.toString(one)))
            .distinct()
            .sorted()
            .mapToObj(Character::toString)
            .toList();
    if (!strange.isEmpty() && !replace) {
      throw new OutputProblem.CharactersDoNotFit(strange);
    }
    String fitting =
        text.codePoints()
            .mapToObj(Character::toString)
            .map(one -> encoder.canEncode(one) ? one : Pdf.MISSING)
            .collect(Collectors.joining());
    return fitting.getBytes(CP932);
  }

  private static String asOnWindows(String text) {
    return text.codePoints()
        .map(one -> SAME.getOrDefault(one, one))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static String text(TableData data) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(data.headings());
      data.lines().forEach(line -> csv.writeRecord(cells(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> cells(DataLine line) {
    List<String> cells = new ArrayList<>();
    line.labels().forEach(label -> cells.add(guarded(label)));
    cells.add(line.number() == null ? "" : line.number().toString());
    cells.addAll(line.after());
    return cells;
  }

  private static String guarded(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

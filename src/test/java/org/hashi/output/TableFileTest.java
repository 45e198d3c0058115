package org.hashi.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.codelist.Note;
import org.hashi.output.TableData.DataLine;
import org.hashi.print.Pdf;
import org.hashi.statistics.CrossTable;
import org.hashi.statistics.CrossTable.AxisKey;
import org.hashi.statistics.CrossTable.AxisKeys;
import org.hashi.statistics.CrossTable.CrossCell;
import org.hashi.statistics.CrossTable.CrossRow;
import org.hashi.statistics.CrossTable.Secrecy;
import org.hashi.statistics.Period;
import org.hashi.statistics.TableKind;
import org.hashi.statistics.TableMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the server is what stands in the table, no more and no less. */
class TableFileTest {
  private static final List<String> NAMES =
      List.of(
          "髙田センター",
          "𠮷田医師会",
          "㈱在宅",
          "=1+1",
          "+81",
          "-5",
          "@cmd",
          "甲,乙",
          "\"丙\"",
          "丁\n戊",
          "<b>己</b>");

  private final CodeLists lists = new CodeLists(Clock.systemUTC());
  private final TableWords words = new TableWords(lists.of(2026), List.of());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyNumberOfATableIsInItsDataAndWhatIsHiddenIsNot(long seed) {
    CrossTable table = table(new Random(seed), Secrecy.GUARDED);
    List<List<String>> csv = csv(DataCsv.utf8(new TableData(table, words)));
    List<List<String>> xlsx = xlsx(DataXlsx.of(new TableData(table, words)));

    List<DataLine> lines = new TableData(table, words).lines().toList();
    assertThat(lines).hasSize(table.rows().size() * table.columns().size() * 2);
    for (int i = 0; i < lines.size(); i++) {
      DataLine line = lines.get(i);
      int at = line.labels().size();
      String number = line.number() == null ? "" : line.number().toString();
      assertThat(csv.get(i + 1).get(at)).isEqualTo(number);
      assertThat(xlsx.get(i + 1).get(at)).isEqualTo(number);
      assertThat(csv.get(i + 1).getLast()).isEqualTo(line.number() == null ? "X" : "公開");
      assertThat(xlsx.get(i + 1).subList(0, at)).isEqualTo(line.labels());
    }
    assertThat(numbers(lines)).isEqualTo(numbers(table));
  }

  private static List<Long> numbers(List<DataLine> lines) {
    List<Long> numbers = new ArrayList<>();
    lines.forEach(line -> numbers.add(line.number()));
    return numbers;
  }

  private static List<Long> numbers(CrossTable table) {
    List<Long> numbers = new ArrayList<>();
    table
        .rows()
        .forEach(
            row ->
                row.cells()
                    .forEach(
                        cell -> {
                          numbers.add(cell.contacts());
                          numbers.add(cell.newMatters());
                        }));
    return numbers;
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void aSheetShowsTheNumbersOfItsMeasureAndAnXForEachThatIsHidden(long seed) {
    CrossTable table = table(new Random(seed), Secrecy.GUARDED);
    for (TableMeasure measure : TableMeasure.values()) {
      TableSheet sheet = TableSheet.of(table, measure, words, "2026年11月27日　見本センター");
      List<String> shown =
          sheet.rows().stream()
              .flatMap(row -> row.cells().stream())
              .map(number -> number == null ? "X" : "%,d".formatted(number))
              .toList();
      assertThat(shown).isEqualTo(expected(table, measure));
      assertThat(bodyOf(xlsx(SheetXlsx.of(sheet)), sheet)).isEqualTo(raw(table, measure));
      String paper = paper(sheet);
      assertThat(paper).contains("令和8年度（2026年度）", "単位", "件", "出典", "X：");
      assertThat(count(paper, "X")).isEqualTo(shown.stream().filter("X"::equals).count() + 1);
    }
  }

  private static List<String> expected(CrossTable table, TableMeasure measure) {
    return cells(table)
        .map(cell -> TableSheet.number(cell, measure))
        .map(number -> number == null ? "X" : "%,d".formatted(number))
        .toList();
  }

  private static List<String> raw(CrossTable table, TableMeasure measure) {
    List<String> raw = new ArrayList<>();
    cells(table)
        .forEach(
            cell -> raw.add(Objects.toString(TableSheet.number(cell, measure), TableWords.HIDDEN)));
    return raw;
  }

  private static Stream<CrossCell> cells(CrossTable table) {
    return table.rows().stream().flatMap(row -> row.cells().stream());
  }

  /** What stands right of the names of the rows. */
  private static List<String> bodyOf(List<List<String>> lines, TableSheet sheet) {
    int first =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains(sheet.corner()))
            .findFirst()
            .orElseThrow();
    return lines.subList(first + 1, first + 1 + sheet.rows().size()).stream()
        .flatMap(line -> line.subList(1, line.size()).stream())
        .toList();
  }

  @Test
  void whatMustNotLeaveTheCentreSaysSoOnEveryPage() {
    TableSheet sheet =
        TableSheet.of(
            table(new Random(1), Secrecy.OWN), TableMeasure.CONTACTS, words, "2026年11月27日");

    assertThat(paper(sheet)).contains("部外秘");
    assertThat(xlsx(SheetXlsx.of(sheet)).stream().flatMap(List::stream)).contains("部外秘");
    assertThat(
            new TableData(table(new Random(1), Secrecy.OWN), words)
                .lines()
                .map(line -> line.after().getLast()))
        .containsOnly("部外秘");
  }

  @Test
  void whatIsToBeKnownOfAYearStandsUnderTheSheet() {
    Note note = new Note(Dimension.CONTENT, 2026, "区分が増えました。", "More rows.");
    TableSheet sheet =
        TableSheet.of(
            table(new Random(1), Secrecy.OWN),
            TableMeasure.CONTACTS,
            new TableWords(lists.of(2026), List.of(note)),
            "2026年11月27日");

    assertThat(sheet.notes()).endsWith("令和8年度（2026年度）：区分が増えました。");
  }

  @Test
  void aWideTableIsPrintedInPartsThatTogetherAreTheTable() {
    TableSheet sheet =
        TableSheet.of(
            table(new Random(2), Secrecy.OWN), TableMeasure.CONTACTS, words, "2026年11月27日");
    List<TableSheet> parts = sheet.parts(4);

    assertThat(parts.stream().flatMap(part -> part.columns().stream()))
        .containsExactlyElementsOf(sheet.columns());
    assertThat(parts)
        .allSatisfy(
            part ->
                assertThat(part.groups().stream().mapToInt(TableSheet.Heading::span).sum())
                    .isEqualTo(part.groups().isEmpty() ? 0 : part.columns().size()));
    for (int row = 0; row < sheet.rows().size(); row++) {
      int at = row;
      assertThat(parts.stream().flatMap(part -> part.rows().get(at).cells().stream()).toList())
          .isEqualTo(sheet.rows().get(row).cells());
    }
  }

  @Test
  void noProgramTakesANameForAFormula() {
    CrossTable table = named(NAMES);
    List<List<String>> csv = csv(DataCsv.utf8(new TableData(table, words)));

    assertThat(csv.stream().flatMap(List::stream))
        .noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*"))
        .contains("'=1+1", "'+81", "'-5", "'@cmd", "甲,乙", "\"丙\"", "丁\n戊");
    assertThat(formulas(DataXlsx.of(new TableData(table, words)))).isZero();
    assertThat(
            formulas(
                SheetXlsx.of(TableSheet.of(table, TableMeasure.CONTACTS, words, "2026年11月27日"))))
        .isZero();
  }

  @Test
  void whoWantsShiftJisIsToldWhichCharactersDoNotFit() {
    TableData data = new TableData(named(NAMES), words);

    assertThatExceptionOfType(OutputProblem.CharactersDoNotFit.class)
        .isThrownBy(() -> DataCsv.cp932(data, false))
        .satisfies(
            problem ->
                assertThat(problem.fields())
                    .extracting(field -> field.message())
                    .containsExactly("𠮷（U+20BB7）"));
    String text = new String(DataCsv.cp932(data, true), DataCsv.CP932);
    assertThat(text).contains("髙田センター", "〓田医師会", "㈱在宅").doesNotContain("?");
  }

  @Test
  void aWaveDashIsNoStrangeCharacter() {
    TableData data = new TableData(named(List.of("9時〜17時", "−1", "甲—乙‖丙")), words);

    assertThat(new String(DataCsv.cp932(data, false), DataCsv.CP932))
        .contains("9時～17時", "－1", "甲―乙∥丙");
  }

  @Test
  void excelOpensTheDataAsTheyAre() {
    byte[] csv = DataCsv.utf8(new TableData(named(List.of("甲")), words));

    assertThat(new String(csv, UTF_8)).startsWith("\uFEFF対象コード,").contains("\r\n");
    assertThat(csv(csv))
        .allSatisfy(line -> assertThat(line).hasSize(13))
        .allSatisfy(line -> assertThat(line.subList(0, 10)).doesNotContain(""));
  }

  private CrossTable named(List<String> names) {
    List<AxisKey> keys =
        IntStream.range(0, names.size()).mapToObj(i -> new AxisKey("k" + i, names.get(i))).toList();
    List<CrossRow> rows = new ArrayList<>();
    keys.forEach(key -> rows.add(new CrossRow(key.key(), List.of(new CrossCell(12L, 3L, null)))));
    rows.add(new CrossRow(null, List.of(new CrossCell(12L * names.size(), 3L, null))));
    return crossed(List.of(new AxisKeys("centre", keys)), List.of(List.of()), rows, Secrecy.OPEN);
  }

  /** One, two or three axes, with hidden numbers where that may be. */
  private CrossTable table(Random random, Secrecy secrecy) {
    List<AxisKeys> axes =
        List.of(
                axis("content", List.of("A01", "B06", "99")),
                axis("month", List.of("2026-04", "2026-05", "2027-01")),
                axis("method", List.of("01", "02")))
            .subList(0, 1 + random.nextInt(3));
    List<List<String>> columns = columns(axes);
    List<CrossRow> rows = new ArrayList<>();
    axes.getFirst()
        .keys()
        .forEach(key -> rows.add(row(random, key.key(), columns.size(), secrecy)));
    rows.add(row(random, null, columns.size(), secrecy));
    return crossed(axes, columns, rows, secrecy);
  }

  private static CrossTable crossed(
      List<AxisKeys> axes, List<List<String>> columns, List<CrossRow> rows, Secrecy secrecy) {
    return new CrossTable(
        "prefecture",
        "新潟県",
        new Period(YearMonth.of(2026, 4), YearMonth.of(2027, 3)),
        TableKind.CONSULTATION,
        secrecy,
        "2026",
        axes,
        columns,
        rows);
  }

  private static List<List<String>> columns(List<AxisKeys> axes) {
    List<List<String>> columns = new ArrayList<>(List.of(List.of()));
    if (axes.size() > 1) {
      for (AxisKey second : axes.get(1).keys()) {
        columns.add(List.of(second.key()));
        if (axes.size() > 2) {
          axes.get(2).keys().forEach(third -> columns.add(List.of(second.key(), third.key())));
        }
      }
    }
    return columns;
  }

  private static CrossRow row(Random random, String key, int columns, Secrecy secrecy) {
    return new CrossRow(
        key,
        IntStream.range(0, columns)
            .mapToObj(i -> new CrossCell(number(random, secrecy), number(random, secrecy), null))
            .toList());
  }

  private static Long number(Random random, Secrecy secrecy) {
    return secrecy == Secrecy.GUARDED && random.nextInt(3) == 0
        ? null
        : Long.valueOf(random.nextInt(4000));
  }

  private static AxisKeys axis(String id, List<String> keys) {
    return new AxisKeys(id, keys.stream().map(key -> new AxisKey(key, null)).toList());
  }

  private static List<List<String>> csv(byte[] file) {
    String text = new String(file, UTF_8).substring(1);
    return CsvReader.builder().ofCsvRecord(text).stream().map(CsvRecord::getFields).toList();
  }

  private static List<List<String>> xlsx(byte[] file) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      return rows.map(
              row ->
                  IntStream.range(0, row.getCellCount())
                      .mapToObj(row::getCell)
                      .map(cell -> cell == null ? "" : Objects.toString(cell.getText(), ""))
                      .toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long formulas(byte[] file) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      return rows.flatMap(Row::stream)
          .filter(Objects::nonNull)
          .map(Cell::getType)
          .filter(CellType.FORMULA::equals)
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String paper(TableSheet sheet) {
    try (PDDocument document = Loader.loadPDF(new Pdf().of(SheetHtml.of(sheet)))) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long count(String text, String part) {
    return text.split(part, -1).length - 1L;
  }
}

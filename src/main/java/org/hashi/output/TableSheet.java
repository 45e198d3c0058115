package org.hashi.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hashi.statistics.CrossTable;
import org.hashi.statistics.CrossTable.AxisKeys;
import org.hashi.statistics.CrossTable.CrossCell;
import org.hashi.statistics.CrossTable.CrossRow;
import org.hashi.statistics.CrossTable.Secrecy;
import org.hashi.statistics.TableMeasure;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is laid out on paper (帳票).
 *
 * @param facts what stands above it, each with its name
 * @param corner what the names of the rows are
 * @param groups headings over several columns; none where there is only one line of headings
 * @param rows the last one is all together
 * @param isSecret whether it must not leave the centre
 */
record TableSheet(
    String title,
    List<Fact> facts,
    String corner,
    List<Heading> groups,
    List<String> columns,
    List<SheetRow> rows,
    List<String> notes,
    boolean isSecret) {
  record Fact(String name, String text) {}

  /**
   * A heading over columns.
   *
   * @param span how many
   */
  record Heading(String text, int span) {}

  /** A row; null where a number is hidden. */
  record SheetRow(String name, List<@Nullable Long> cells) {}

  /** Lays a table out; {@code made} says when and by whom. */
  static TableSheet of(CrossTable table, TableMeasure measure, TableWords words, String made) {
    String counted = measure == TableMeasure.CONTACTS ? "延べ" : "新規";
    return new TableSheet(
        "相談件数（" + counted + "）　" + words.axes(table),
        List.of(
            new Fact("対象", table.placeName()),
            new Fact("期間", TableWords.period(table.period())),
            new Fact("単位", "件"),
            new Fact("出典", TableWords.source(table)),
            new Fact("作成", made)),
        words.axis(table.axes().getFirst().axis()),
        groups(table, words),
        table.axes().size() == 1
            ? List.of(counted)
            : table.columns().stream().map(column -> heading(table, column, words)).toList(),
        table.rows().stream().map(row -> row(table, row, measure, words)).toList(),
        words.notes(table, measure),
        table.secrecy() == Secrecy.OWN);
  }

  private static String heading(CrossTable table, List<String> column, TableWords words) {
    int depth = column.size();
    boolean isWhole = depth < table.axes().size() - 1 && (depth == 0 || isGrouped(table));
    return depth == 0 || isWhole
        ? TableWords.ALL
        : words.key(table.axes().get(depth), column.getLast());
  }

  private static boolean isGrouped(CrossTable table) {
    return table.axes().size() > 2;
  }

  /** All columns of one key of the second axis stand together. */
  private static List<Heading> groups(CrossTable table, TableWords words) {
    if (!isGrouped(table)) {
      return List.of();
    }
    AxisKeys second = table.axes().get(1);
    List<Heading> groups = new ArrayList<>();
    String last = null;
    for (List<String> column : table.columns()) {
      String key = column.isEmpty() ? "" : column.getFirst();
      if (Objects.equals(last, key)) {
        Heading before = groups.removeLast();
        groups.add(new Heading(before.text(), before.span() + 1));
      } else {
        groups.add(new Heading(key.isEmpty() ? "" : words.key(second, key), 1));
      }
      last = key;
    }
    return groups;
  }

  private static SheetRow row(
      CrossTable table, CrossRow row, TableMeasure measure, TableWords words) {
    String name =
        row.key() == null ? TableWords.ALL : words.key(table.axes().getFirst(), row.key());
    List<@Nullable Long> cells = new ArrayList<>();
    row.cells().forEach(cell -> cells.add(number(cell, measure)));
    return new SheetRow(name, cells);
  }

  static @Nullable Long number(CrossCell cell, TableMeasure measure) {
    return measure == TableMeasure.CONTACTS ? cell.contacts() : cell.newMatters();
  }

  /** Parts that fit beside each other on paper, each with the names of the rows. */
  List<TableSheet> parts(int mostColumns) {
    return IntStream.iterate(0, from -> from < columns.size(), from -> from + mostColumns)
        .mapToObj(from -> part(from, Math.min(columns.size(), from + mostColumns)))
        .toList();
  }

  private TableSheet part(int from, int until) {
    return new TableSheet(
        title,
        facts,
        corner,
        groups(from, until),
        columns.subList(from, until),
        rows.stream()
            .map(row -> new SheetRow(row.name(), row.cells().subList(from, until)))
            .toList(),
        notes,
        isSecret);
  }

  private List<Heading> groups(int from, int until) {
    List<Heading> some = new ArrayList<>();
    int at = 0;
    for (Heading group : groups) {
      int span = Math.min(until, at + group.span()) - Math.max(from, at);
      if (span > 0) {
        some.add(new Heading(group.text(), span));
      }
      at += group.span();
    }
    return some;
  }
}

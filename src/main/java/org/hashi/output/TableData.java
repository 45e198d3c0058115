package org.hashi.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hashi.statistics.CrossTable;
import org.hashi.statistics.CrossTable.AxisKeys;
import org.hashi.statistics.CrossTable.CrossCell;
import org.hashi.statistics.CrossTable.CrossRow;
import org.hashi.statistics.CrossTable.Secrecy;
import org.jspecify.annotations.Nullable;

/**
 * A table as data: one number a line, no cell merged, no label left out, numbers in a column of
 * their own and whatever is no number beside it (総務省「統計表における機械判読可能なデータの表記方法の統一ルール」).
 */
final class TableData {
  private static final String ALL_CODE = "T";

  private final CrossTable table;
  private final TableWords words;

  TableData(CrossTable table, TableWords words) {
    this.table = table;
    this.words = words;
  }

  /**
   * One number.
   *
   * @param labels all columns before the number
   * @param number null where it is hidden
   * @param after unit and whether it is hidden
   */
  record DataLine(List<String> labels, @Nullable Long number, List<String> after) {}

  List<String> headings() {
    List<String> headings = new ArrayList<>(List.of("対象コード", "対象", "期間開始", "期間終了", "期間", "相談の別"));
    for (int i = 1; i <= table.axes().size(); i++) {
      headings.addAll(List.of("項目" + i, "コード" + i, "名称" + i));
    }
    headings.addAll(List.of("値の種類", "値", "単位", "秘匿"));
    return headings;
  }

  Stream<DataLine> lines() {
    return table.rows().stream()
        .flatMap(
            row ->
                Stream.iterate(0, i -> i < table.columns().size(), i -> i + 1)
                    .flatMap(i -> lines(row, table.columns().get(i), row.cells().get(i))));
  }

  private Stream<DataLine> lines(CrossRow row, List<String> column, CrossCell cell) {
    List<String> labels =
        new ArrayList<>(
            List.of(
                table.place(),
                table.placeName(),
                table.period().from().toString(),
                table.period().until().toString(),
                TableWords.period(table.period()),
                table.kind().name()));
    labels.addAll(labels(0, row.key()));
    for (int axis = 1; axis < table.axes().size(); axis++) {
      labels.addAll(labels(axis, axis <= column.size() ? column.get(axis - 1) : null));
    }
    return Stream.of(line(labels, "延べ", cell.contacts()), line(labels, "新規", cell.newMatters()));
  }

  private List<String> labels(int at, @Nullable String key) {
    AxisKeys axis = table.axes().get(at);
    return key == null
        ? List.of(words.axis(axis.axis()), ALL_CODE, TableWords.ALL)
        : List.of(words.axis(axis.axis()), key, words.key(axis, key));
  }

  private DataLine line(List<String> labels, String counted, @Nullable Long number) {
    List<String> all = new ArrayList<>(labels);
    all.add(counted);
    return new DataLine(List.copyOf(all), number, List.of("件", secrecy(number)));
  }

  private String secrecy(@Nullable Long number) {
    if (number == null) {
      return "X";
    }
    return table.secrecy() == Secrecy.OWN ? "部外秘" : "公開";
  }
}

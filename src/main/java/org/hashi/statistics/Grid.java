package org.hashi.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Groups laid out: the first axis down, the others across, with everything that adds up. The last
 * row is all together, and so is the first column.
 *
 * @param rows keys of the first axis
 * @param columns as in {@link CrossTable}; each comes after the one that it is a part of
 */
record Grid(
    List<String> rows,
    List<List<String>> columns,
    Map<String, Integer> rowAt,
    Map<List<String>, Integer> columnAt,
    Counted[][] all,
    Counted[][] own) {

  /** Of keys of up to three axes, each combination of the second and third being a column. */
  static Grid of(List<Group> groups, List<List<String>> keys) {
    return of(groups, keys.getFirst(), columns(keys));
  }

  /** The first key down, the others across, as far as they are columns. */
  static Grid of(List<Group> groups, List<String> rows, List<List<String>> columns) {
    Grid grid = empty(rows, columns);
    for (Group group : groups) {
      int row = grid.row(group.keys().getFirst());
      List<String> path = group.keys().subList(1, group.keys().size());
      grid.add(row, path, group);
      grid.add(rows.size(), path, group);
    }
    return grid;
  }

  /** All keys across, and no row but the last. */
  static Grid line(List<Group> groups, List<List<String>> columns) {
    Grid grid = empty(List.of(), columns);
    groups.forEach(group -> grid.add(0, group.keys(), group));
    return grid;
  }

  private void add(int row, List<String> path, Group group) {
    for (int depth = 0; depth <= path.size(); depth++) {
      add(row, column(path.subList(0, depth)), group);
    }
  }

  /** Where the row of a key is. */
  int row(String key) {
    return Objects.requireNonNull(rowAt.get(key), key);
  }

  /** Where the column of these keys is. */
  int column(List<String> path) {
    return Objects.requireNonNull(columnAt.get(path), path::toString);
  }

  /** Whether it has a place for a row, null being all together, and a column. */
  boolean has(@Nullable String row, List<String> path) {
    return (row == null || rowAt.containsKey(row)) && columnAt.containsKey(path);
  }

  private void add(int row, int column, Group group) {
    all[row][column] = all[row][column].plus(group.all());
    own[row][column] = own[row][column].plus(group.own());
  }

  /** How many keys a column has that is no sum of others. */
  int depth() {
    return columns.stream().mapToInt(List::size).max().orElse(0);
  }

  /** For each column the one of which it is a part; -1 for the first. */
  int[] parents() {
    return columns.stream()
        .mapToInt(path -> path.isEmpty() ? -1 : column(path.subList(0, path.size() - 1)))
        .toArray();
  }

  static List<List<String>> columns(List<List<String>> keys) {
    List<List<String>> columns = new ArrayList<>(List.of(List.of()));
    if (keys.size() > 1) {
      for (String second : keys.get(1)) {
        columns.add(List.of(second));
        if (keys.size() > 2) {
          keys.get(2).forEach(third -> columns.add(List.of(second, third)));
        }
      }
    }
    return columns;
  }

  private static <K> Map<K, Integer> positions(List<K> keys) {
    Map<K, Integer> positions = new HashMap<>();
    keys.forEach(key -> positions.put(key, positions.size()));
    return positions;
  }

  private static Grid empty(List<String> rows, List<List<String>> columns) {
    return new Grid(
        rows,
        columns,
        positions(rows),
        positions(columns),
        nothing(rows, columns),
        nothing(rows, columns));
  }

  private static Counted[][] nothing(List<?> rows, List<?> columns) {
    Counted[][] empty = new Counted[rows.size() + 1][columns.size()];
    Arrays.stream(empty).forEach(row -> Arrays.fill(row, Counted.NOTHING));
    return empty;
  }
}

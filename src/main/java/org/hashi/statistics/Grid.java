package org.hashi.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * Groups laid out: the first axis down, the others across, with everything that adds up. The last
 * row is all together, and so is the first column.
 *
 * @param rows keys of the first axis
 * @param columns as in {@link CrossTable}; each comes after the one that it is a part of
 */
record Grid(List<String> rows, List<List<String>> columns, Counted[][] all, Counted[][] own) {

  static Grid of(List<Group> groups, List<List<String>> keys) {
    List<String> rows = keys.getFirst();
    List<List<String>> columns = columns(keys);
    ToIntFunction<String> rowAt = positions(rows);
    ToIntFunction<List<String>> columnAt = positions(columns);
    Grid grid = new Grid(rows, columns, empty(rows, columns), empty(rows, columns));
    for (Group group : groups) {
      List<String> path = group.keys().subList(1, group.keys().size());
      for (int depth = 0; depth <= path.size(); depth++) {
        int column = columnAt.applyAsInt(path.subList(0, depth));
        grid.add(rowAt.applyAsInt(group.keys().getFirst()), column, group);
        grid.add(rows.size(), column, group);
      }
    }
    return grid;
  }

  private void add(int row, int column, Group group) {
    all[row][column] = all[row][column].plus(group.all());
    own[row][column] = own[row][column].plus(group.own());
  }

  /** For each column the one of which it is a part; -1 for the first. */
  int[] parents() {
    ToIntFunction<List<String>> at = positions(columns);
    return columns.stream()
        .mapToInt(path -> path.isEmpty() ? -1 : at.applyAsInt(path.subList(0, path.size() - 1)))
        .toArray();
  }

  private static List<List<String>> columns(List<List<String>> keys) {
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

  private static <K> ToIntFunction<K> positions(List<K> keys) {
    Map<K, Integer> positions = new HashMap<>();
    keys.forEach(key -> positions.put(key, positions.size()));
    return key -> Objects.requireNonNull(positions.get(key), key::toString);
  }

  private static Counted[][] empty(List<?> rows, List<?> columns) {
    Counted[][] empty = new Counted[rows.size() + 1][columns.size()];
    Arrays.stream(empty).forEach(row -> Arrays.fill(row, Counted.NOTHING));
    return empty;
  }
}

package org.hashi.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongBiFunction;
import org.hashi.suppression.Above;
import org.hashi.suppression.Given;
import org.hashi.suppression.Sheet;
import org.hashi.suppression.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * A table of contacts of which everybody may know what is not hidden.
 *
 * @param hidden row, column; the last row is all together
 * @param own whether it is the reader's own alone
 */
record Published(Grid grid, boolean[][] hidden, boolean[][] own) {

  /** How small a number of this row and column may be; the row is null for all together. */
  interface Smallest extends ToLongBiFunction<@Nullable String, List<String>> {}

  /** Whether a row and column belong to the reader alone, so that nobody need guess there. */
  interface Own {
    boolean is(@Nullable String row, List<String> column);
  }

  /** One axis, all of which may be hidden but for what {@code total} says. */
  static Published line(Grid line, Given total, Smallest smallest, Own own) {
    Given[][] given = nothing(line);
    given[0][0] = total;
    return publish(line, given, Above.nothing(0), smallest, own);
  }

  /** Two axes, whose totals stand as they were published. */
  static Published cross(
      Grid cross, Published rows, Published columns, Smallest smallest, Own own) {
    Given[][] given = nothing(cross);
    for (int row = 0; row < cross.rows().size(); row++) {
      given[row][0] = rows.givenOf(cross.rows().get(row));
    }
    for (int column = 0; column < cross.columns().size(); column++) {
      given[cross.rows().size()][column] = columns.given(cross.columns().get(column));
    }
    return publish(cross, given, rows.above(cross.rows()), smallest, own);
  }

  private static Published publish(
      Grid grid, Given[][] given, Above above, Smallest smallest, Own own) {
    int rows = grid.rows().size() + 1;
    int columns = grid.columns().size();
    long[][] unknown = new long[rows][columns];
    long[][] limits = new long[rows][columns];
    boolean[][] mine = new boolean[rows][columns];
    for (int row = 0; row < rows; row++) {
      String key = row < grid.rows().size() ? grid.rows().get(row) : null;
      for (int column = 0; column < columns; column++) {
        List<String> path = grid.columns().get(column);
        unknown[row][column] = unknown(grid, row, column);
        limits[row][column] = smallest.applyAsLong(key, path);
        mine[row][column] = own.is(key, path);
        if (mine[row][column]) {
          given[row][column] = Given.KNOWN;
        }
      }
    }
    boolean[][] hidden = Suppression.hide(new Sheet(grid.parents(), unknown, given, limits, above));
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        Given before = given[row][column];
        hidden[row][column] |= before == Given.HIDDEN || before == Given.FIXED;
      }
    }
    return new Published(grid, hidden, mine);
  }

  private static Given[][] nothing(Grid grid) {
    Given[][] given = new Given[grid.rows().size() + 1][grid.columns().size()];
    for (Given[] row : given) {
      Arrays.fill(row, Given.NOTHING);
    }
    return given;
  }

  /** How a total of another table stands that is a column of this one's last row. */
  Given given(List<String> column) {
    return hidden[grid.rows().size()][grid.column(column)] ? Given.HIDDEN : Given.KNOWN;
  }

  /**
   * The same of a row of it, whose key is the finest of one column. Rarely it is that of several,
   * when a centre has moved to another area: then it is no part of one total, and stays as it is.
   */
  private Given givenOf(String key) {
    List<List<String>> paths = paths(key);
    return paths.size() == 1
        ? given(paths.getFirst())
        : paths.stream().allMatch(path -> given(path) == Given.KNOWN) ? Given.KNOWN : Given.FIXED;
  }

  private List<List<String>> paths(String key) {
    return grid.columns().stream()
        .filter(path -> path.size() == grid.depth() && path.getLast().equals(key))
        .toList();
  }

  /** What this one tells of several rows together, such as an area's centres. */
  private Above above(List<String> rows) {
    List<List<String>> totals =
        grid.columns().stream()
            .filter(path -> !path.isEmpty() && path.size() == grid.depth() - 1)
            .toList();
    int last = grid.rows().size();
    return new Above(
        rows.stream().mapToInt(row -> total(totals, row)).toArray(),
        totals.stream().mapToInt(grid::column).mapToLong(at -> unknown(grid, last, at)).toArray(),
        totals.stream().map(this::given).toArray(Given[]::new));
  }

  private int total(List<List<String>> totals, String row) {
    List<List<String>> paths = paths(row);
    return paths.size() == 1
        ? totals.indexOf(paths.getFirst().subList(0, grid.depth() - 1))
        : Above.NONE;
  }

  private static long unknown(Grid grid, int row, int column) {
    return grid.all()[row][column].contacts() - grid.own()[row][column].contacts();
  }

  /** A number, null where it is hidden; the row is null for all together. */
  @Nullable Long contacts(@Nullable String row, List<String> column) {
    if (!grid.has(row, column)) {
      return 0L; // what never occurred is in no table
    }
    int down = down(row);
    int across = grid.column(column);
    return hidden[down][across] ? null : Long.valueOf(grid.all()[down][across].contacts());
  }

  /** New matters where they are the reader's own, or there are no contacts at all; else null. */
  @Nullable Long ownNewMatters(@Nullable String row, List<String> column) {
    if (Objects.equals(contacts(row, column), 0L)) {
      return 0L;
    }
    int across = grid.column(column);
    return own[down(row)][across] ? Long.valueOf(grid.all()[down(row)][across].newMatters()) : null;
  }

  private int down(@Nullable String row) {
    return row == null ? grid.rows().size() : grid.row(row);
  }
}

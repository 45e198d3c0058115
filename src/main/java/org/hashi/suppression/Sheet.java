package org.hashi.suppression;

/**
 * A table whose rows are flat and whose columns are a tree.
 *
 * <p>The last row is the sum of the others, and each column the sum of those under it. Of a table
 * without rows there is only the last one.
 *
 * @param parents of each column the one it is a part of, which stands before it; -1 for the first
 * @param values row, column; none is negative
 * @param given row, column
 * @param smallest row, column: the smallest number but nothing that may be shown; {@link #NEVER}
 *     where none may
 * @param above totals of several rows
 */
public record Sheet(
    int[] parents, long[][] values, Given[][] given, long[][] smallest, Above above) {
  /** No number may be shown but nothing. */
  public static final long NEVER = Long.MAX_VALUE;

  /** One whose rows have no total but that of all. */
  public Sheet(int[] parents, long[][] values, Given[][] given, long[][] smallest) {
    this(parents, values, given, smallest, Above.nothing(values.length - 1));
  }

  /** Without the last one. */
  int rows() {
    return values.length - 1;
  }

  int columns() {
    return parents.length;
  }

  /** Whether it is one axis only. */
  boolean isLine() {
    return rows() == 0;
  }

  boolean isOpen(int row, int column) {
    return given[row][column] == Given.NOTHING;
  }

  /** Whether it would tell of too few. */
  boolean isSmall(int row, int column) {
    return values[row][column] > 0 && values[row][column] < smallest[row][column];
  }
}

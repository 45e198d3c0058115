package org.hashi.suppression;

import java.util.Arrays;

/**
 * Totals of several rows of a table that stand in no row of it, such as those of the areas whose
 * centres are the rows.
 *
 * @param of of each row the total it is a part of, {@link #NONE} where there is none
 * @param values of each total
 * @param given of each total: known or hidden, never open
 */
public record Above(int[] of, long[] values, Given[] given) {
  /** No total. */
  public static final int NONE = -1;

  /** Of rows that have no total but that of all. */
  public static Above nothing(int rows) {
    int[] of = new int[rows];
    Arrays.fill(of, NONE);
    return new Above(of, new long[0], new Given[0]);
  }
}

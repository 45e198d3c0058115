package org.hashi.suppression;

import java.util.stream.IntStream;

/** Decides which cells of a table are hidden. */
public final class Suppression {
  /** By how much more a number must seem possible that may never be shown. */
  private static final long WIDE = 10;

  /**
   * By how much more any hidden number must seem possible, or nine would be told as nine or ten.
   */
  private static final long LEAST = 5;

  private final Sheet sheet;
  private final Network network;

  private Suppression(Sheet sheet) {
    this.sheet = sheet;
    this.network = new Network(sheet);
  }

  /**
   * Hides what is too small, and so much of the rest that each small number could, for all that is
   * shown, be one that would not be. What was given stays as it was.
   *
   * @return row, column: whether it is hidden by this table
   */
  public static boolean[][] hide(Sheet sheet) {
    return new Suppression(sheet).hide();
  }

  private boolean[][] hide() {
    int[] small =
        IntStream.range(0, (sheet.rows() + 1) * sheet.columns())
            .filter(cell -> sheet.isSmall(row(cell), column(cell)))
            .filter(this::isAtStake)
            .toArray();
    IntStream.of(small).filter(this::isOpen).forEach(network::hide);
    for (int cell : small) {
      long missing = missing(row(cell), column(cell));
      if (!network.protect(cell, missing)) {
        hideEverything();
        network.letNothingBeHidden();
      }
    }
    return hidden();
  }

  /** What another table hides must not be found out by this one. */
  private boolean isAtStake(int cell) {
    return isOpen(cell) || sheet.given()[row(cell)][column(cell)] == Given.HIDDEN;
  }

  private boolean isOpen(int cell) {
    return sheet.isOpen(row(cell), column(cell));
  }

  /** By how much more it must seem possible; not more than what everybody knows makes possible. */
  private long missing(int row, int column) {
    long smallest = sheet.smallest()[row][column];
    long value = sheet.values()[row][column];
    long wanted = smallest == Sheet.NEVER ? value + WIDE : Math.max(smallest, value + LEAST);
    return Math.min(wanted, possible(row, column)) - value;
  }

  private long possible(int row, int column) {
    long possible = Long.MAX_VALUE;
    for (int above = column; above >= 0; above = sheet.parents()[above]) {
      possible = Math.min(possible, known(row, above));
      possible = Math.min(possible, known(sheet.rows(), above));
    }
    int total = row < sheet.rows() ? sheet.above().of()[row] : Above.NONE;
    boolean isKnown = total != Above.NONE && sheet.above().given()[total] == Given.KNOWN;
    return isKnown ? Math.min(possible, sheet.above().values()[total]) : possible;
  }

  private long known(int row, int column) {
    return sheet.given()[row][column] == Given.KNOWN ? sheet.values()[row][column] : Long.MAX_VALUE;
  }

  /** When the given totals leave no other way out. */
  private void hideEverything() {
    IntStream.range(0, (sheet.rows() + 1) * sheet.columns())
        .filter(this::isOpen)
        .forEach(network::hide);
  }

  private boolean[][] hidden() {
    boolean[][] hidden = new boolean[sheet.rows() + 1][sheet.columns()];
    for (int row = 0; row < hidden.length; row++) {
      for (int column = 0; column < sheet.columns(); column++) {
        hidden[row][column] = network.isHidden(network.cell(row, column));
      }
    }
    return hidden;
  }

  private int row(int cell) {
    return cell / sheet.columns();
  }

  private int column(int cell) {
    return cell % sheet.columns();
  }
}

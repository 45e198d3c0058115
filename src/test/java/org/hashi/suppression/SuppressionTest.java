package org.hashi.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table hides nobody finds again in it. */
class SuppressionTest {
  private static final int TEN = 10;
  private static final int TABLES = 60;

  /** A row of four with its sum, as a person would write it down. */
  @Test
  void aSmallNumberTakesAnotherOneWithIt() {
    Sheet sheet = line(40, 3, 12, 25);

    assertThat(Suppression.hide(sheet)[0]).containsExactly(false, true, true, false);
  }

  @Test
  void whatIsSmallAsAWholeIsNotTold() {
    assertThat(Suppression.hide(line(5, 3, 2))[0]).containsExactly(true, true, true);
  }

  /** Two that are ten together and not nothing are each below ten. */
  @Test
  void whoKnowsThatNothingIsNeverHiddenIsToldNoMore() {
    assertThat(Suppression.hide(line(45, 3, 7, 0, 35))[0])
        .containsExactly(false, true, true, false, true);
    Sheet ones = line(12, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    ones.given()[0][0] = Given.KNOWN;
    assertThat(Suppression.hide(ones)[0])
        .as("where there is no other way nothing is hidden, too")
        .containsExactly(
            false, true, true, true, true, true, true, true, true, true, true, true, true, true);
  }

  @Test
  void whereNothingIsSmallNothingIsHidden() {
    assertThat(Suppression.hide(line(45, 10, 0, 35))[0]).containsOnly(false);
  }

  @Test
  void ofAVillageNothingIsTold() {
    Sheet sheet = line(90, 40, 50);
    sheet.smallest()[0][1] = Sheet.NEVER;

    assertThat(Suppression.hide(sheet)[0]).containsExactly(false, true, true);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whoKnowsAllThatIsShownCannotTellThatASmallNumberIsSmall(long seed) {
    Random random = new Random(seed);
    Report report = new Report();
    for (int i = 0; i < TABLES; i++) {
      Sheet sheet = any(random);
      attack(sheet, Suppression.hide(sheet), report);
    }
    System.out.println("suppression, seed " + seed + ": " + report);
    assertThat(report.found).as(report.toString()).isZero();
    assertThat(report.attacked).isGreaterThan(100);
  }

  /** The attack is no sham: where only the small numbers are hidden it finds many. */
  @Test
  void whoHidesSmallNumbersAloneIsFoundOut() {
    Random random = new Random(5);
    Report report = new Report();
    for (int i = 0; i < TABLES; i++) {
      Sheet sheet = any(random);
      attack(sheet, smallAlone(sheet), report);
    }
    System.out.println("suppression, small numbers alone: " + report);
    assertThat(report.found).as(report.toString()).isGreaterThan(report.attacked / 4);
  }

  @Test
  void aLargeTableTakesNoTimeWorthSpeakingOf() {
    Random random = new Random(6);
    Sheet sheet = crossed(random, 60, flat(60), 4);
    long begin = System.nanoTime();
    boolean[][] hidden = Suppression.hide(sheet);
    long millis = (System.nanoTime() - begin) / 1_000_000;
    System.out.println("60 x 60 cells, " + count(hidden) + " hidden, in " + millis + " ms");

    assertThat(count(hidden)).isGreaterThan(1000);
  }

  private static long count(boolean[][] hidden) {
    return Arrays.stream(hidden)
        .flatMap(row -> IntStream.range(0, row.length).mapToObj(i -> row[i]))
        .filter(one -> one)
        .count();
  }

  /** How many small numbers were attacked, and of how many it could be told. */
  private static final class Report {
    private int attacked;
    private int found;
    private long narrowest = Long.MAX_VALUE;

    @Override
    public String toString() {
      return attacked + " attacked, " + found + " found, narrowest range " + narrowest;
    }
  }

  private static void attack(Sheet sheet, boolean[][] hidden, Report report) {
    Cells cells = new Cells(sheet);
    Attacker before = attacker(sheet, cells, hidden(sheet));
    Attacker attacker = attacker(sheet, cells, hidden);
    for (int row = 0; row <= sheet.rows(); row++) {
      for (int column = 0; column < sheet.columns(); column++) {
        if (sheet.given()[row][column] != Given.KNOWN && sheet.isSmall(row, column)) {
          long most = attacker.most(cells.parts(row, column));
          long least = attacker.least(cells.parts(row, column));
          report.attacked++;
          report.narrowest = Math.min(report.narrowest, most - least);
          report.found +=
              most < wanted(sheet, row, column) && most < before.most(cells.parts(row, column))
                  ? 1
                  : 0;
        }
      }
    }
  }

  /** As if nothing of it were told but what was published before. */
  private static boolean[][] hidden(Sheet sheet) {
    boolean[][] hidden = new boolean[sheet.rows() + 1][sheet.columns()];
    for (int row = 0; row < hidden.length; row++) {
      for (int column = 0; column < sheet.columns(); column++) {
        hidden[row][column] = sheet.given()[row][column] != Given.KNOWN;
      }
    }
    return hidden;
  }

  private static long wanted(Sheet sheet, int row, int column) {
    long smallest = sheet.smallest()[row][column];
    return smallest == Sheet.NEVER ? sheet.values()[row][column] + TEN : smallest;
  }

  /** Whoever knows what is not hidden of a table. */
  private static Attacker attacker(Sheet sheet, Cells cells, boolean[][] hidden) {
    Attacker attacker = new Attacker(cells.unknowns());
    boolean[][] unknown = unknown(sheet, hidden);
    for (int total = 0; total < sheet.above().values().length; total++) {
      if (sheet.above().given()[total] == Given.KNOWN) {
        attacker.know(cells.parts(total), sheet.above().values()[total]);
      }
    }
    for (int row = 0; row <= sheet.rows(); row++) {
      for (int column = 0; column < sheet.columns(); column++) {
        if (!unknown[row][column]) {
          attacker.know(cells.parts(row, column), sheet.values()[row][column]);
        } else if (isNothingShown(sheet, unknown, row, column)) {
          attacker.knowSome(cells.parts(row, column));
        }
      }
    }
    return attacker;
  }

  private static boolean[][] unknown(Sheet sheet, boolean[][] hidden) {
    boolean[][] unknown = new boolean[hidden.length][sheet.columns()];
    for (int row = 0; row < hidden.length; row++) {
      for (int column = 0; column < sheet.columns(); column++) {
        unknown[row][column] = hidden[row][column] || sheet.given()[row][column] == Given.HIDDEN;
      }
    }
    return unknown;
  }

  /**
   * Whether all that is nothing is shown where a number stands: among the totals of the rows, among
   * those of the columns, or in the table. Where everything is hidden nobody can tell.
   */
  private static boolean isNothingShown(Sheet sheet, boolean[][] unknown, int row, int column) {
    boolean isAnyShown = false;
    for (int other = 0; other <= sheet.rows(); other++) {
      for (int at = 0; at < sheet.columns(); at++) {
        if (isBeside(sheet, row, column, other, at)) {
          isAnyShown |= !unknown[other][at];
          if (unknown[other][at] && sheet.values()[other][at] == 0) {
            return false;
          }
        }
      }
    }
    return isAnyShown;
  }

  private static boolean isBeside(Sheet sheet, int row, int column, int other, int at) {
    if (sheet.isLine() || row < sheet.rows() && column > 0) {
      return at > 0 && (sheet.isLine() || other < sheet.rows());
    }
    return row == sheet.rows() ? other == row && at > 0 : other < sheet.rows() && at == 0;
  }

  /** The cells that are no sums of others. */
  private record Cells(Sheet sheet) {
    int unknowns() {
      return Math.max(1, sheet.rows()) * sheet.columns();
    }

    List<Integer> parts(int row, int column) {
      List<Integer> parts = new ArrayList<>();
      for (int of = 0; of < Math.max(1, sheet.rows()); of++) {
        if (row == sheet.rows() || row == of) {
          for (int part = 0; part < sheet.columns(); part++) {
            if (isLeaf(part) && isUnder(part, column)) {
              parts.add(of * sheet.columns() + part);
            }
          }
        }
      }
      return parts;
    }

    /** Those of the rows under a total. */
    List<Integer> parts(int total) {
      return IntStream.range(0, sheet.rows())
          .filter(row -> sheet.above().of()[row] == total)
          .boxed()
          .flatMap(row -> parts(row, 0).stream())
          .toList();
    }

    private boolean isLeaf(int column) {
      return Arrays.stream(sheet.parents()).noneMatch(parent -> parent == column);
    }

    private boolean isUnder(int column, int top) {
      int at = column;
      while (at > top) {
        at = sheet.parents()[at];
      }
      return at == top;
    }
  }

  private static boolean[][] smallAlone(Sheet sheet) {
    boolean[][] hidden = new boolean[sheet.rows() + 1][sheet.columns()];
    for (int row = 0; row <= sheet.rows(); row++) {
      for (int column = 0; column < sheet.columns(); column++) {
        hidden[row][column] = sheet.isOpen(row, column) && sheet.isSmall(row, column);
      }
    }
    return hidden;
  }

  private static Sheet any(Random random) {
    int[] parents = random.nextBoolean() ? flat(2 + random.nextInt(5)) : tree(random);
    int rows = random.nextInt(6);
    return crossed(random, rows, parents, 1 + random.nextInt(12));
  }

  private static int[] flat(int leaves) {
    int[] parents = new int[leaves + 1];
    parents[0] = -1;
    return parents;
  }

  private static int[] tree(Random random) {
    List<Integer> parents = new ArrayList<>(List.of(-1));
    int tops = 2 + random.nextInt(3);
    for (int top = 0; top < tops; top++) {
      parents.add(0);
      int at = parents.size() - 1;
      for (int leaf = 0; leaf < random.nextInt(4); leaf++) {
        parents.add(at);
      }
    }
    return parents.stream().mapToInt(Integer::intValue).toArray();
  }

  /** With totals that were published before. */
  private static Sheet crossed(Random random, int rows, int[] parents, int mean) {
    long[][] values = new long[rows + 1][parents.length];
    for (int row = 0; row < Math.max(1, rows); row++) {
      for (int column = parents.length - 1; column > 0; column--) {
        int at = column;
        if (Arrays.stream(parents).noneMatch(parent -> parent == at)) {
          long value =
              random.nextInt(3) == 0 ? 0 : Math.round(mean * -Math.log(random.nextDouble()));
          add(values, row, column, parents, value);
          if (rows > 0) {
            add(values, rows, column, parents, value);
          }
        }
      }
    }
    long[][] smallest = smallest(random, values);
    int[] tops = random.nextBoolean() ? flat(rows) : tops(random, rows);
    return withTotals(parents, values, smallest, tops);
  }

  /** The steps by inhabitants, by row; of nine tables in ten there are none. */
  private static long[][] smallest(Random random, long[][] values) {
    long[][] smallest = tens(values);
    boolean isStepped = random.nextInt(10) == 0;
    for (int row = 0; row < values.length - 1 && isStepped; row++) {
      Arrays.fill(smallest[row], List.of((long) TEN, 20L, Sheet.NEVER).get(random.nextInt(3)));
    }
    return smallest;
  }

  /** Rows under totals of one to three. */
  private static int[] tops(Random random, int rows) {
    List<Integer> parents = new ArrayList<>(List.of(-1));
    int left = rows;
    while (left > 0) {
      parents.add(0);
      int top = parents.size() - 1;
      for (int under = Math.min(left, 1 + random.nextInt(3)); under > 0; under--) {
        parents.add(top);
        left--;
      }
    }
    return parents.stream().mapToInt(Integer::intValue).toArray();
  }

  /** With the totals as they are published before it, those of the rows as a tree. */
  private static Sheet withTotals(int[] parents, long[][] values, long[][] smallest, int[] tree) {
    Given[][] given = new Given[values.length][parents.length];
    Arrays.stream(given).forEach(row -> Arrays.fill(row, Given.NOTHING));
    int rows = values.length - 1;
    if (rows == 0) {
      given[0][0] = total(values[0][0]);
      return new Sheet(parents, values, given, smallest);
    }
    given[rows] = published(values[rows], parents, smallest[rows]);
    long[] down = new long[tree.length];
    long[] limits = new long[tree.length];
    Arrays.fill(limits, TEN);
    int[] leaves = leaves(tree);
    for (int row = 0; row < rows; row++) {
      limits[leaves[row]] = smallest[row][0];
      for (int at = leaves[row]; at >= 0; at = tree[at]) {
        down[at] += values[row][0];
      }
    }
    Given[] ofRows = published(down, tree, limits);
    for (int row = 0; row < rows; row++) {
      given[row][0] = ofRows[leaves[row]];
    }
    return new Sheet(parents, values, given, smallest, above(tree, leaves, down, ofRows));
  }

  private static int[] leaves(int[] tree) {
    return IntStream.range(1, tree.length)
        .filter(at -> Arrays.stream(tree).noneMatch(parent -> parent == at))
        .toArray();
  }

  private static Above above(int[] tree, int[] leaves, long[] values, Given[] given) {
    int[] totals =
        IntStream.range(1, tree.length)
            .filter(at -> Arrays.stream(tree).anyMatch(parent -> parent == at))
            .toArray();
    return new Above(
        Arrays.stream(leaves)
            .map(leaf -> Arrays.binarySearch(totals, tree[leaf]))
            .map(i -> Math.max(i, Above.NONE))
            .toArray(),
        Arrays.stream(totals).mapToLong(total -> values[total]).toArray(),
        Arrays.stream(totals).mapToObj(total -> given[total]).toArray(Given[]::new));
  }

  private static void add(long[][] values, int row, int column, int[] parents, long value) {
    for (int at = column; at >= 0; at = parents[at]) {
      values[row][at] += value;
    }
  }

  /** How the numbers of one axis stand once they are published. */
  private static Given[] published(long[] values, int[] parents, long[] smallest) {
    long[][] line = {values};
    Given[][] given = new Given[1][values.length];
    Arrays.fill(given[0], Given.NOTHING);
    given[0][0] = total(values[0]);
    boolean[] hidden =
        Suppression.hide(new Sheet(parents, line, given, new long[][] {smallest}))[0];
    Given[] published = new Given[values.length];
    for (int i = 0; i < values.length; i++) {
      published[i] = hidden[i] || given[0][i] == Given.HIDDEN ? Given.HIDDEN : Given.KNOWN;
    }
    return published;
  }

  private static Given total(long value) {
    return value > 0 && value < TEN ? Given.HIDDEN : Given.KNOWN;
  }

  private static long[][] tens(long[][] values) {
    long[][] tens = new long[values.length][values[0].length];
    Arrays.stream(tens).forEach(row -> Arrays.fill(row, TEN));
    return tens;
  }

  private static Sheet line(long... values) {
    long[][] row = {values};
    Given[][] nothing = new Given[1][values.length];
    Arrays.fill(nothing[0], Given.NOTHING);
    return new Sheet(flat(values.length - 1), row, nothing, tens(row));
  }
}

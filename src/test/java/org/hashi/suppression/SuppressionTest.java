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
    Attacker attacker = new Attacker(cells.unknowns());
    for (int row = 0; row <= sheet.rows(); row++) {
      for (int column = 0; column < sheet.columns(); column++) {
        if (!hidden[row][column] && sheet.given()[row][column] != Given.HIDDEN) {
          attacker.know(cells.parts(row, column), sheet.values()[row][column]);
        }
      }
    }
    for (int row = 0; row <= sheet.rows(); row++) {
      for (int column = 0; column < sheet.columns(); column++) {
        if (sheet.isOpen(row, column) && sheet.isSmall(row, column)) {
          long most = attacker.most(cells.parts(row, column));
          long least = attacker.least(cells.parts(row, column));
          report.attacked++;
          report.narrowest = Math.min(report.narrowest, most - least);
          report.found += most < possible(sheet, row, column) ? 1 : 0;
        }
      }
    }
  }

  /** Ten, or as much as the totals that everybody knows leave room for. */
  private static long possible(Sheet sheet, int row, int column) {
    long possible = TEN;
    for (int above = column; above >= 0; above = sheet.parents()[above]) {
      if (sheet.given()[row][above] == Given.KNOWN) {
        possible = Math.min(possible, sheet.values()[row][above]);
      }
      if (sheet.given()[sheet.rows()][above] == Given.KNOWN) {
        possible = Math.min(possible, sheet.values()[sheet.rows()][above]);
      }
    }
    return possible;
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
    return new Sheet(parents, values, given(values, parents), tens(values));
  }

  private static void add(long[][] values, int row, int column, int[] parents, long value) {
    for (int at = column; at >= 0; at = parents[at]) {
      values[row][at] += value;
    }
  }

  private static Given[][] given(long[][] values, int[] parents) {
    Given[][] given = new Given[values.length][parents.length];
    Arrays.stream(given).forEach(row -> Arrays.fill(row, Given.NOTHING));
    int rows = values.length - 1;
    if (rows > 0) {
      long[] down = new long[rows + 1];
      down[0] = values[rows][0];
      for (int row = 0; row < rows; row++) {
        down[row + 1] = values[row][0];
      }
      Given[] ofRows = published(down, flat(rows));
      for (int row = 0; row < rows; row++) {
        given[row][0] = ofRows[row + 1];
      }
      given[rows] = published(values[rows], parents);
    } else {
      given[0][0] = total(values[0][0]);
    }
    return given;
  }

  /** How the numbers of one axis stand once they are published. */
  private static Given[] published(long[] values, int[] parents) {
    long[][] line = {values};
    Given[][] given = new Given[1][values.length];
    Arrays.fill(given[0], Given.NOTHING);
    given[0][0] = total(values[0]);
    boolean[] hidden = Suppression.hide(new Sheet(parents, line, given, tens(line)))[0];
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

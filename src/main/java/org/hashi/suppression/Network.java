package org.hashi.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A table as a network in which numbers flow: from the whole, through the totals above the rows,
 * into the rows, within a row down the tree of columns, and from there back into the totals of
 * columns and into the whole. Whatever numbers keep all sums right are a flow, and to change one of
 * them without touching what is known means to send something around a circle of hidden cells.
 */
final class Network {
  private static final long EVER = Long.MAX_VALUE / 4;

  private final Sheet sheet;
  private final int[] from;
  private final int[] to;
  private final int[][] leaving;
  private final int[][] arriving;
  private final boolean[] hidden;

  /** By how much each cell has moved while one of them is looked at. */
  private final long[] moved;

  /** How far what is not nothing can go down. */
  private long least = 1;

  private final long[] distance;
  private final int[] via;

  Network(Sheet sheet) {
    this.sheet = sheet;
    int cells = (sheet.rows() + 1) * sheet.columns() + sheet.above().values().length;
    this.from = new int[cells];
    this.to = new int[cells];
    this.hidden = new boolean[cells];
    this.moved = new long[cells];
    int nodes = lay();
    this.leaving = ends(from, nodes);
    this.arriving = ends(to, nodes);
    this.distance = new long[nodes];
    this.via = new int[nodes];
  }

  int cell(int row, int column) {
    return row * sheet.columns() + column;
  }

  boolean isHidden(int cell) {
    return hidden[cell];
  }

  void hide(int cell) {
    hidden[cell] = true;
  }

  /** From now on a hidden number may be nothing for all that is known. */
  void letNothingBeHidden() {
    least = 0;
  }

  /** The ends of all cells; how many nodes there are. Node 0 is where everything comes together. */
  private int lay() {
    int columns = sheet.columns();
    int rows = sheet.rows();
    boolean[] inner = new boolean[columns];
    for (int column = 1; column < columns; column++) {
      inner[sheet.parents()[column]] = true;
    }
    int firstTotal = 1 + rows * columns;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int cell = cell(row, column);
        from[cell] = column == 0 ? above(row) : 1 + cell(row, sheet.parents()[column]);
        to[cell] = inner[column] ? 1 + cell : firstTotal + column;
      }
    }
    for (int column = 0; column < columns; column++) {
      int above = column == 0 ? 0 : firstTotal + sheet.parents()[column];
      int cell = cell(rows, column);
      if (rows > 0) {
        from[cell] = firstTotal + column;
        to[cell] = above;
      } else {
        from[cell] = above;
        to[cell] = inner[column] ? firstTotal + column : 0; // without rows it flows down instead
      }
    }
    for (int total = 0; total < sheet.above().values().length; total++) {
      to[cell(rows + 1, total)] = firstTotal + columns + total;
    }
    return firstTotal + columns + sheet.above().values().length;
  }

  /** The node a row comes out of. */
  private int above(int row) {
    int total = sheet.above().of()[row];
    return total == Above.NONE ? 0 : 1 + sheet.rows() * sheet.columns() + sheet.columns() + total;
  }

  private static int[][] ends(int[] of, int nodes) {
    List<List<Integer>> cells = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      cells.add(new ArrayList<>());
    }
    for (int cell = 0; cell < of.length; cell++) {
      cells.get(of[cell]).add(cell);
    }
    return cells.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /**
   * Hides what is needed so that, for all that is known, a cell could be larger by {@code more};
   * whether that can be had at all.
   */
  boolean protect(int cell, long more) {
    Arrays.fill(moved, 0);
    long left = more;
    while (left > 0) {
      if (!search(cell)) {
        return false;
      }
      left -= send(cell, left);
    }
    return true;
  }

  private record Reached(long distance, int node) {}

  /**
   * The cheapest way from the end of a cell back to its beginning, around the rest of the table.
   */
  private boolean search(int cell) {
    Arrays.fill(distance, EVER);
    PriorityQueue<Reached> next =
        new PriorityQueue<>((one, other) -> Long.compare(one.distance, other.distance));
    distance[to[cell]] = 0;
    next.add(new Reached(0, to[cell]));
    while (!next.isEmpty()) {
      Reached here = next.poll();
      if (here.node == from[cell]) {
        return true;
      }
      if (here.distance == distance[here.node]) {
        for (int up : leaving[here.node]) {
          step(cell, here, up, to[up], EVER, next);
        }
        for (int down : arriving[here.node]) {
          step(cell, here, down, from[down], room(down), next);
        }
      }
    }
    return false;
  }

  private void step(
      int target, Reached here, int cell, int node, long room, PriorityQueue<Reached> next) {
    if (cell == target || room <= 0) {
      return;
    }
    long cost = cost(cell);
    if (cost < EVER && here.distance + cost < distance[node]) {
      distance[node] = here.distance + cost;
      via[node] = cell;
      next.add(new Reached(distance[node], node));
    }
  }

  /** Nothing for what is hidden anyway; else the more, the more would be lost by hiding it. */
  private long cost(int cell) {
    return switch (given(cell)) {
      case KNOWN, FIXED -> EVER;
      case HIDDEN -> 0;
      case NOTHING -> hidden[cell] ? 0 : 1 + value(cell);
    };
  }

  /** By how much it can still become smaller. */
  private long room(int cell) {
    return value(cell) + moved[cell] - Math.min(least, value(cell));
  }

  private Given given(int cell) {
    int row = cell / sheet.columns();
    return row <= sheet.rows()
        ? sheet.given()[row][cell % sheet.columns()]
        : sheet.above().given()[cell - cell(sheet.rows() + 1, 0)];
  }

  private long value(int cell) {
    int row = cell / sheet.columns();
    return row <= sheet.rows()
        ? sheet.values()[row][cell % sheet.columns()]
        : sheet.above().values()[cell - cell(sheet.rows() + 1, 0)];
  }

  /** Sends up to {@code most} along the way just found, and hides what it goes through. */
  private long send(int cell, long most) {
    long sent = most;
    for (int node = from[cell]; node != to[cell]; node = before(node)) {
      boolean grows = to[via[node]] == node;
      sent = grows ? sent : Math.min(sent, room(via[node]));
    }
    for (int node = from[cell]; node != to[cell]; node = before(node)) {
      boolean grows = to[via[node]] == node;
      moved[via[node]] += grows ? sent : -sent;
      hideOpen(via[node]);
    }
    moved[cell] += sent;
    return sent;
  }

  private int before(int node) {
    return to[via[node]] == node ? from[via[node]] : to[via[node]];
  }

  private void hideOpen(int cell) {
    if (given(cell) == Given.NOTHING) {
      hidden[cell] = true;
    }
  }
}

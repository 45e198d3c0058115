package org.hashi.table;

import java.util.List;

/** The first sheet of a file: lines of texts as they are shown, without empty ones at the end. */
public record Sheet(List<Line> lines) {
  /** One line; its number counts from 1 as in the file. */
  public record Line(int number, List<String> cells) {
    /** The text of a column counted from 0, empty where the line is shorter. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether nothing is written in it. */
    public boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }
}

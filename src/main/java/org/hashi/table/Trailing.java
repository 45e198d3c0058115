package org.hashi.table;

import java.util.List;

/** Lines at the end of a file in which nothing is written. */
final class Trailing {
  private Trailing() {}

  static List<Sheet.Line> without(List<Sheet.Line> lines) {
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    return List.copyOf(lines.subList(0, end));
  }
}

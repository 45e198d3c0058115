package org.hashi.bench.load;

import java.util.Arrays;

/** What one member got of one room, in the order it came. */
final class Seat {
  private int[] got = new int[16];
  private int size;

  void add(int message) {
    if (size == got.length) {
      got = Arrays.copyOf(got, 2 * size);
    }
    got[size++] = message;
  }

  int[] got() {
    return Arrays.copyOf(got, size);
  }
}

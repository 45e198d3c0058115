package org.hashi.standalone;

/** Pads text on a terminal, where a Japanese character takes the room of two others. */
final class Columns {

  private static final int FIRST_WIDE = 0x1100;

  private Columns() {}

  static String pad(String text, int width) {
    int wide = (int) text.codePoints().filter(c -> c >= FIRST_WIDE).count();
    int length = text.codePointCount(0, text.length()) + wide;
    return text + " ".repeat(Math.max(0, width - length));
  }
}

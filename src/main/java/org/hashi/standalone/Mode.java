package org.hashi.standalone;

import java.util.Locale;

/** What a new data folder is filled with; a folder keeps its mode for good. */
enum Mode {
  DEMO,
  EMPTY;

  static Mode of(String text) {
    for (Mode mode : values()) {
      if (mode.toString().equals(text)) {
        return mode;
      }
    }
    throw new StartupProblem.BadSetting(
        "hashi.mode is '%s'; it can be demo or empty.".formatted(text),
        "hashi.mode には demo か empty を指定してください(現在は '%s')。".formatted(text));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

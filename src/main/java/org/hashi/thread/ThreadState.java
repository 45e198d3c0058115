package org.hashi.thread;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a thread still waits for something. */
public enum ThreadState {
  OPEN,
  RESOLVED;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ThreadState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

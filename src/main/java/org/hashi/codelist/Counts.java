package org.hashi.codelist;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** Whether a kind of thread enters the statistics. */
public enum Counts {
  /** a consultation */
  TRUE,
  /** a question among coordinators: counted, but in a table of its own */
  SEPARATE,
  FALSE;

  @JsonCreator
  static Counts of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}

package org.hashi.statistics;

import java.util.Arrays;
import org.hashi.platform.Invalid;

/** Which of the numbers of a table somebody looks at. */
public enum TableMeasure {
  /** 延べ件数. */
  CONTACTS,
  /** 新規件数. */
  NEW_MATTERS;

  /** Fails with a field error. */
  public static TableMeasure of(String text) {
    return Arrays.stream(values())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Invalid("measure", "何を数えるかを選んでください。"));
  }
}

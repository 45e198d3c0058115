package org.hashi.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How far a report has come. */
public enum ReportState {
  /** for the centre alone */
  DRAFT,
  /** somebody else looks at it */
  SUBMITTED,
  APPROVED,
  /** it never changes again */
  ISSUED;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of this word. */
  @JsonCreator
  static ReportState of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such state"));
  }
}

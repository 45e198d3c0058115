package org.hashi.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose eyes a report is for. */
@Schema(name = "ReportEdition")
public enum Edition {
  /** Anybody's: it has only numbers that everybody may know. */
  OPEN,
  /** 部外秘: those to whom the ledger belongs, and who commission it; it has the centre's own. */
  CONFIDENTIAL;

  /** What stands on every page of a confidential one. */
  static final String MARK = "部外秘";

  boolean isConfidential() {
    return this == CONFIDENTIAL;
  }

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The edition of this word. */
  @JsonCreator
  static Edition of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such edition"));
  }
}

package org.hashi.codelist;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** Where a code comes from, so that a prefecture can judge which ones it may rename. */
public enum Basis {
  OFFICIAL,
  FORM,
  SEED,
  PROPOSAL;

  @JsonCreator
  static Basis of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}

package org.hashi.recertification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of one on the roll. */
@Schema(name = "RollDecision")
public enum Decision {
  KEPT,
  ENDED;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Decision of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

package org.hashi.recertification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose roll it is. */
@Schema(name = "RollSubject")
public enum Subject {
  CHANNEL,
  ORGANIZATION;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Subject of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

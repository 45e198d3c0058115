package org.hashi.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a line of a file. */
@Schema(name = "ImportLineState")
public enum LineState {
  NEW,
  KNOWN,
  WRONG;

  /** The word used in the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

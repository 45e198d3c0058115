package org.hashi.accesslog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is worth a second look. That somebody looked at a relative is not among them: nothing says
 * yet who is whose relative.
 */
@Schema(name = "FindingRule")
public enum Rule {
  /** Something was touched between 22:00 and 5:00, Japan's time. */
  NIGHT,
  /** One person touched the records of more patients within one hour than anybody needs. */
  MASS,
  /** One person was refused more often within an hour than it happens by mistake. */
  REFUSED,
  /** Somebody was let in by the rule for emergencies. */
  EMERGENCY;

  /** The word used in the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

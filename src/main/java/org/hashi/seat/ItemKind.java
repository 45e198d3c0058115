package org.hashi.seat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a holder writes down. */
@Schema(name = "SeatItemKind")
public enum ItemKind {
  /** Something to be done for somebody, by a day. */
  PROMISE,
  /** Whom one calls about what. */
  CONTACT,
  /** A text that is not finished. */
  DRAFT;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static ItemKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

package org.hashi.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a channel is for. */
public enum ChannelKind {
  PEER,
  TEAM,
  FAMILY,
  NOTICE,
  DIRECT;

  /** Whether what is written here is about an identified patient. */
  public boolean holdsPatientData() {
    return this == TEAM || this == FAMILY;
  }

  /** The word used in tables, frames and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this word. */
  public static ChannelKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

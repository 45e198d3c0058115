package org.hashi.accesslog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was touched: an id, and a name only where it is a person. Never what was written.
 *
 * @param name of a person who was added, removed, let in or shut out
 */
public record LoggedSubject(Kind kind, UUID subjectId, @Nullable String name) {
  /** What the id stands for. */
  @Schema(name = "SubjectKind")
  public enum Kind {
    CHANNEL,
    THREAD,
    MESSAGE,
    PERSON,
    OTHER;

    /** The word used in statements and the interface. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}

package org.hashi.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Comparator;
import java.util.Locale;

/**
 * Whether people accept a policy themselves before they post in the room of a care team.
 *
 * @param graceDays for how many days of a new version an earlier one still does; 0 unless it is
 *     asked for anew
 */
public record Acceptance(
    @NotNull(message = "選んでください。") When when,
    @PositiveOrZero(message = "0以上にしてください。") @Max(value = 365, message = "365以下にしてください。")
        int graceDays)
    implements Comparable<Acceptance> {
  private static final Comparator<Acceptance> BY_STRICTNESS =
      Comparator.comparing(Acceptance::when)
          .thenComparing(Acceptance::graceDays, Comparator.reverseOrder());

  /** How often; each value is stricter than those before. */
  public enum When {
    NEVER,
    ONCE,
    /** Anew for every version. */
    RENEWED;

    /** The word used in tables and the interface. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The value of this word. */
    @JsonCreator
    public static When of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Grace without asking anew says nothing. */
  public Acceptance {
    graceDays = when == When.RENEWED ? graceDays : 0;
  }

  /** The stricter one is the greater one: less grace is stricter. */
  @Override
  public int compareTo(Acceptance other) {
    return BY_STRICTNESS.compare(this, other);
  }
}

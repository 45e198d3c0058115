package org.hashi.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hashi.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Whose contacts a table counts.
 *
 * @param key id of an organization, or code of a municipality; null for the whole prefecture
 */
public record Place(Kind kind, @Nullable String key) {
  private static final Pattern MUNICIPALITY = Pattern.compile("\\d{6}");

  static final Place PREFECTURE = new Place(Kind.PREFECTURE, null);

  /** Of those who live in a municipality, and of the centres that serve it, are different sets. */
  public enum Kind {
    PREFECTURE,
    AREA,
    ASSOCIATION,
    CENTRE,
    /** about people who live in the municipality, whoever was asked */
    RESIDENCE,
    /** of the centres that serve the municipality, whomever it is about */
    SERVED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isOfOrganizations() {
      return this == AREA || this == ASSOCIATION || this == CENTRE;
    }
  }

  static Place centre(UUID centreId) {
    return new Place(Kind.CENTRE, centreId.toString());
  }

  /** As {@code prefecture}, {@code centre:…} or {@code served:152021}; fails with a field error. */
  static Place of(String text) {
    String[] parts = text.split(":", 2);
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(parts[0]))
        .filter(kind -> (kind == Kind.PREFECTURE) == (parts.length == 1))
        .findFirst()
        .map(kind -> new Place(kind, parts.length == 1 ? null : key(kind, parts[1])))
        .orElseThrow(Place::unknown);
  }

  private static String key(Kind kind, String key) {
    if (!kind.isOfOrganizations()) {
      if (!MUNICIPALITY.matcher(key).matches()) {
        throw unknown();
      }
      return key;
    }
    try {
      return UUID.fromString(key).toString();
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static Invalid unknown() {
    return new Invalid("place", "どこの表かを選び直してください。");
  }

  /** As it stands in an address. */
  String text() {
    return key == null ? kind.word() : kind.word() + ":" + key;
  }
}

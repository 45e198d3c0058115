package org.hashi.organization;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an organization is in the network. */
public enum OrganizationKind {
  PREFECTURE,
  AREA,
  ASSOCIATION,
  /** the one centre that supports the others (基幹); not counted among them */
  KEYCENTRE,
  CENTRE,
  MUNICIPALITY,
  WARD,
  /** another public body, such as the prefecture's medical association */
  BODY,
  FACILITY,
  /** of another prefecture: its people are guests, for a while and where somebody lets them in */
  OUTSIDE;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of this name, which is one of ours. */
  static OrganizationKind of(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no such kind: " + id));
  }

  /** The kind of this name, if it is one. */
  public static Optional<OrganizationKind> find(@Nullable String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}

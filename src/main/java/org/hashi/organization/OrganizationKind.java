package org.hashi.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

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
  FACILITY;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static OrganizationKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}

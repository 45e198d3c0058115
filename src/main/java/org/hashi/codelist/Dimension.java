package org.hashi.codelist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** An axis on which a thread, a consultation, a person or an organization is marked. */
public enum Dimension {
  KIND("kind"),
  CONTENT("content"),
  SCENE("scene"),
  REQUESTER("requester"),
  METHOD("method"),
  PROFESSION("profession"),
  ORGANIZATION_TYPE("organizationType");

  private final String id;

  Dimension(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  @JsonCreator
  public static Dimension of(String id) {
    return Arrays.stream(values())
        .filter(dimension -> dimension.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such dimension: " + id));
  }
}

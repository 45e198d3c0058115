package org.hashi.codelist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** An axis on which a thread, a consultation, a person or an organization is marked. */
public enum Dimension {
  KIND("kind"),
  CONTENT("content"),
  SCENE("scene"),
  REQUESTER("requester"),
  METHOD("method"),
  PROFESSION("profession"),
  ORGANIZATION_TYPE("organizationType"),
  PROGRAM_ITEM("programItem"),
  FUNDING("funding"),
  AGE_CLASS("ageClass"),
  CARE_LEVEL("careLevel"),
  DISEASE_GROUP("diseaseGroup"),
  LIVING_PLACE("livingPlace"),
  ACTION("action"),
  OUTCOME("outcome"),
  CASE_RESULT("caseResult"),
  TIME_SPENT("timeSpent"),
  OFFICE_HOURS("officeHours"),
  REQUESTER_ORGANIZATION("requesterOrganization"),
  PARTNER("partner"),
  /** 地域課題区分: what an issue of the area is about */
  ISSUE("issue");

  private final String id;

  Dimension(String id) {
    this.id = id;
  }

  /** The dimension whose codes it has: mostly its own. */
  public Dimension codesOf() {
    return switch (this) {
      case REQUESTER_ORGANIZATION, PARTNER -> ORGANIZATION_TYPE;
      default -> this;
    };
  }

  /** Whether the application itself asks for its codes, so that they are the same for ever. */
  public boolean isFixed() {
    return this == KIND || this == OUTCOME || this == OFFICE_HOURS;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** The one with this id, if there is one. */
  public static Optional<Dimension> find(String id) {
    return Arrays.stream(values()).filter(dimension -> dimension.id.equals(id)).findFirst();
  }

  @JsonCreator
  public static Dimension of(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no such dimension: " + id));
  }
}

package org.hashi.organization;

import static org.hashi.organization.OrganizationKind.AREA;
import static org.hashi.organization.OrganizationKind.ASSOCIATION;
import static org.hashi.organization.OrganizationKind.BODY;
import static org.hashi.organization.OrganizationKind.CENTRE;
import static org.hashi.organization.OrganizationKind.FACILITY;
import static org.hashi.organization.OrganizationKind.KEYCENTRE;
import static org.hashi.organization.OrganizationKind.MUNICIPALITY;
import static org.hashi.organization.OrganizationKind.WARD;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How one organization stands to another, and which kinds may stand so. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, its type does not say so
public enum RelationKind {
  OPERATES(Set.of(ASSOCIATION, BODY, MUNICIPALITY), Set.of(CENTRE, KEYCENTRE)),
  SERVES(Set.of(CENTRE), Set.of(MUNICIPALITY, WARD)),
  WITHIN(
      Set.of(ASSOCIATION, CENTRE, MUNICIPALITY, WARD, FACILITY), Set.of(AREA, MUNICIPALITY, WARD));

  private final Set<OrganizationKind> from;
  private final Set<OrganizationKind> to;

  RelationKind(Set<OrganizationKind> from, Set<OrganizationKind> to) {
    this.from = from;
    this.to = to;
  }

  boolean joins(OrganizationKind left, OrganizationKind right) {
    return from.contains(left)
        && to.contains(right)
        && (right != MUNICIPALITY || fitsCity(left))
        && (right != WARD || this != WITHIN || left == FACILITY);
  }

  private boolean fitsCity(OrganizationKind left) {
    return this != WITHIN || left == WARD || left == FACILITY;
  }

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static RelationKind of(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no such kind: " + id));
  }

  static Optional<RelationKind> find(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}

package org.hashi.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A prefecture, area, association, centre, municipality or facility. */
@Entity
@Table(name = "organization_organization")
class Organization {
  @Id
  @Column(name = "organization_id")
  UUID organizationId;

  String kind;
  String name;

  /** The id it bears in the network file, unique within it. */
  @Column(name = "network_id")
  @Nullable String networkId;

  /** The public code where there is one: six digits for a municipality, two for a prefecture. */
  @Nullable String code;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Organization() {}

  Organization(UUID organizationId, String kind, String name) {
    this.organizationId = organizationId;
    this.kind = kind;
    this.name = name;
  }
}

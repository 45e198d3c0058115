package org.hashi.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A prefecture, area, association, centre, municipality, facility or another body. */
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

  /** Code of the list {@code organizationType}, where the kind alone does not say it. */
  @Nullable String type;

  /** How many people live in a municipality, where somebody has told us. */
  @Nullable Integer population;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Organization() {}

  Organization(UUID organizationId, Network.Prefecture from) {
    this.organizationId = organizationId;
    this.kind = OrganizationKind.PREFECTURE.id();
    this.name = from.name();
    this.networkId = Organizations.PREFECTURE;
    this.code = from.code();
  }

  /** One beside the network file. */
  Organization(UUID organizationId, OrganizationKind kind, String name, @Nullable String type) {
    this.organizationId = organizationId;
    this.kind = kind.id();
    this.name = name;
    this.type = type;
  }

  Organization(UUID organizationId, Network.Member from) {
    this.organizationId = organizationId;
    this.kind = from.kind().id();
    this.name = from.name();
    this.networkId = from.key();
    this.code = from.code();
    this.type = from.type();
    this.population = from.population();
  }
}

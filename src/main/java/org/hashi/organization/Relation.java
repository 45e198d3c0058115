package org.hashi.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one organization stands to another, from a day to a day. */
@Entity
@Table(name = "organization_relation")
class Relation {
  @Id
  @Column(name = "relation_id")
  UUID relationId;

  String kind;

  @Column(name = "from_id")
  UUID fromId;

  @Column(name = "to_id")
  UUID toId;

  @Column(name = "valid_from")
  @Nullable LocalDate validFrom;

  /** The last day. */
  @Column(name = "valid_to")
  @Nullable LocalDate validTo;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Relation() {}

  Relation(UUID relationId, AddRelation from) {
    this.relationId = relationId;
    this.kind = from.kind().id();
    this.fromId = from.fromId();
    this.toId = from.toId();
    this.validFrom = from.validFrom();
    this.validTo = from.validTo();
  }

  Relation(UUID relationId, UUID fromId, UUID toId, Network.Link link) {
    this.relationId = relationId;
    this.kind = link.kind().id();
    this.fromId = fromId;
    this.toId = toId;
    this.validFrom = link.validFrom();
    this.validTo = link.validTo();
  }
}

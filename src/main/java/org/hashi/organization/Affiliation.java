package org.hashi.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a person belongs to an organization in a role and a profession, from a day to a day. */
@Entity
@Table(name = "organization_affiliation")
class Affiliation {
  @Id
  @Column(name = "affiliation_id")
  UUID affiliationId;

  @Column(name = "account_id")
  UUID accountId;

  @Column(name = "organization_id")
  UUID organizationId;

  /** The account's name, kept here so that a name as written stays as it was. */
  @Column(name = "person_name")
  String personName;

  String role;
  String profession;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_to")
  @Nullable LocalDate validTo;

  /** Until somebody has seen who the person is it gives no rights. */
  boolean waiting;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Affiliation() {}

  Affiliation(UUID affiliationId, AccountAffiliation of, LocalDate validFrom, boolean waiting) {
    this.affiliationId = affiliationId;
    this.accountId = of.accountId();
    this.organizationId = of.organizationId();
    this.personName = of.personName();
    this.role = of.role().word();
    this.profession = of.profession();
    this.validFrom = validFrom;
    this.waiting = waiting;
  }
}

package org.hashi.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of what is known of a contact; the highest version counts. */
@Entity
@Table(name = "consultation_contact_version")
@IdClass(ContactVersion.Key.class)
class ContactVersion {
  /** Contact and version name one of them. */
  public record Key(UUID contactId, int version) implements Serializable {}

  @Id
  @Column(name = "contact_id")
  UUID contactId;

  @Id int version;

  @Column(name = "occurred_on")
  LocalDate occurredOn;

  @Column(name = "occurred_at")
  @Nullable LocalTime occurredAt;

  /** See {@link Codes#stored()}. */
  String[] codes;

  boolean reopens;
  boolean withdrawn;

  @Column(name = "list_version")
  String listVersion;

  @Column(name = "affiliation_id")
  @Nullable UUID affiliationId;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected ContactVersion() {}

  ContactVersion(
      UUID contactId,
      int version,
      Particulars particulars,
      String listVersion,
      @Nullable UUID affiliationId,
      Instant recordedAt) {
    this.contactId = contactId;
    this.version = version;
    this.occurredOn = particulars.occurredOn();
    this.occurredAt = particulars.occurredAt();
    this.codes = particulars.codes().stored();
    this.reopens = particulars.reopens();
    this.withdrawn = particulars.withdrawn();
    this.listVersion = listVersion;
    this.affiliationId = affiliationId;
    this.recordedAt = recordedAt;
  }

  Particulars particulars() {
    return new Particulars(occurredOn, occurredAt, Codes.stored(codes), reopens, withdrawn);
  }
}

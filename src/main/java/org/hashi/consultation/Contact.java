package org.hashi.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact on a matter; its versions say what is known of it. */
@Entity
@Table(name = "consultation_contact")
class Contact {
  @Id
  @Column(name = "contact_id")
  UUID contactId;

  @Column(name = "consultation_id")
  UUID consultationId;

  @Column(name = "centre_id")
  UUID centreId;

  @Column(name = "client_id")
  @Nullable UUID clientId;

  @Column(name = "sent_digest")
  @Nullable String sentDigest;

  @Column(name = "recorded_at")
  Instant recordedAt;

  /** Where it stands in the ledger: the day of its latest version. */
  @Column(name = "occurred_on")
  LocalDate occurredOn;

  /** Null while it does not count. */
  @Column(name = "count_type")
  @Nullable String countType;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Contact() {}

  Contact(UUID contactId, Consultation of, Particulars first, Sent sent, Instant at) {
    this.contactId = contactId;
    this.consultationId = of.consultationId;
    this.centreId = of.centreId;
    this.clientId = sent.clientId();
    this.sentDigest = sent.digest();
    this.occurredOn = first.occurredOn();
    this.recordedAt = at;
  }
}

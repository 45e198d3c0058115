package org.hashi.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A counted matter of a centre. */
@Entity
@Table(name = "consultation_consultation")
class Consultation {
  @Id
  @Column(name = "consultation_id")
  UUID consultationId;

  @Column(name = "thread_id")
  @Nullable UUID threadId;

  @Column(name = "centre_id")
  UUID centreId;

  @Column(name = "client_id")
  @Nullable UUID clientId;

  @Column(name = "sent_digest")
  @Nullable String sentDigest;

  /** Pseudonym of whom it is about; see {@link Pseudonyms}. */
  @Nullable String person;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Consultation() {}

  Consultation(
      UUID consultationId,
      @Nullable UUID threadId,
      UUID centreId,
      Sent sent,
      @Nullable String person,
      Instant recordedAt) {
    this.consultationId = consultationId;
    this.threadId = threadId;
    this.centreId = centreId;
    this.clientId = sent.clientId();
    this.sentDigest = sent.digest();
    this.person = person;
    this.recordedAt = recordedAt;
  }
}

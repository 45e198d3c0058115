package org.hashi.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A counted matter. */
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

  /** 受付日: the day the question came, not the day somebody marked it. */
  @Column(name = "received_on")
  LocalDate receivedOn;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Consultation() {}

  Consultation(
      UUID consultationId,
      @Nullable UUID threadId,
      UUID centreId,
      LocalDate receivedOn,
      Instant recordedAt) {
    this.consultationId = consultationId;
    this.threadId = threadId;
    this.centreId = centreId;
    this.receivedOn = receivedOn;
    this.recordedAt = recordedAt;
  }
}

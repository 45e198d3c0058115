package org.hashi.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A counted contact on a matter. */
@Entity
@Table(name = "consultation_contact")
class Contact {
  static final String NEW = "NEW";
  static final String CONTINUED = "CONT";

  @Id
  @Column(name = "contact_id")
  UUID contactId;

  @Column(name = "consultation_id")
  UUID consultationId;

  @Column(name = "client_id")
  @Nullable UUID clientId;

  @Column(name = "count_type")
  String countType;

  /** Empty on the first contact, whose method the marking says. */
  @Nullable String method;

  @Column(name = "occurred_on")
  LocalDate occurredOn;

  @Column(name = "affiliation_id")
  @Nullable UUID affiliationId;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Contact() {}

  static Contact first(UUID contactId, Consultation of, @Nullable UUID affiliationId) {
    Contact contact = new Contact();
    contact.contactId = contactId;
    contact.consultationId = of.consultationId;
    contact.countType = NEW;
    contact.occurredOn = of.receivedOn;
    contact.affiliationId = affiliationId;
    contact.recordedAt = of.recordedAt;
    return contact;
  }

  static Contact next(
      UUID contactId,
      UUID consultationId,
      AddContact from,
      LocalDate occurredOn,
      @Nullable UUID affiliationId,
      Instant recordedAt) {
    Contact contact = new Contact();
    contact.contactId = contactId;
    contact.consultationId = consultationId;
    contact.clientId = from.clientId();
    contact.countType = CONTINUED;
    contact.method = from.method();
    contact.occurredOn = occurredOn;
    contact.affiliationId = affiliationId;
    contact.recordedAt = recordedAt;
    return contact;
  }
}

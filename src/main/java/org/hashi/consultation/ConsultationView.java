package org.hashi.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A counted matter as its members see it.
 *
 * @param receivedOn 受付日 in Japan
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsultationView(
    UUID consultationId,
    @Nullable UUID threadId,
    String kind,
    UUID centreId,
    String centre,
    LocalDate receivedOn,
    List<String> content,
    List<String> scene,
    String requester,
    String method,
    List<ContactView> contacts) {

  /** One counted contact. */
  public record ContactView(
      UUID contactId, String countType, String method, LocalDate occurredOn) {}

  static ConsultationView of(
      Consultation matter, Marks marks, String centre, List<Contact> contacts) {
    return new ConsultationView(
        matter.consultationId,
        matter.threadId,
        marks.kind(),
        matter.centreId,
        centre,
        matter.receivedOn,
        marks.content(),
        marks.scene(),
        marks.requester(),
        marks.method(),
        contacts.stream().map(contact -> view(contact, marks)).toList());
  }

  private static ContactView view(Contact contact, Marks marks) {
    String method = contact.method == null ? marks.method() : contact.method;
    return new ContactView(contact.contactId, contact.countType, method, contact.occurredOn);
  }
}

package org.hashi.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.codelist.Code;
import org.hashi.consultation.CountType.Known;
import org.hashi.consultation.CountType.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A counted matter.
 *
 * @param version of its marks; whoever changes them says which one he saw
 * @param joined whether it was typed in and its thread joined to it later, which can be undone
 * @param receivedOn 受付日: the day of its first contact in Japan; null when none counts any more
 * @param residence as in {@link Marks}
 * @param personKnown whether it counts for a person (実人数)
 * @param summary for the centre alone, see {@link #asTheThreadTells}
 * @param codes of the matter, by dimension
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsultationView(
    UUID consultationId,
    int version,
    @Nullable UUID threadId,
    boolean joined,
    String kind,
    UUID centreId,
    String centre,
    @Nullable LocalDate receivedOn,
    String residence,
    boolean personKnown,
    @Nullable String summary,
    Map<String, List<String>> codes,
    List<ContactView> contacts) {

  /**
   * One contact.
   *
   * @param countType null when it was withdrawn and does not count
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ContactView(
      UUID contactId,
      int version,
      @Nullable CountType countType,
      LocalDate occurredOn,
      @Nullable LocalTime occurredAt,
      Map<String, List<String>> codes) {}

  static ConsultationView of(
      Consultation matter, boolean joined, Marking marking, String centre, List<Known> contacts) {
    List<Typed> counted = CountType.of(contacts);
    Map<UUID, CountType> types = new HashMap<>();
    counted.forEach(one -> types.put(one.contact().contactId(), one.type()));
    return new ConsultationView(
        matter.consultationId,
        marking.version,
        matter.threadId,
        joined,
        marking.kind,
        matter.centreId,
        centre,
        counted.isEmpty() ? null : counted.getFirst().contact().day(),
        marking.residence,
        matter.person != null,
        marking.summary,
        marking.marks().codes().words(),
        inOrder(counted, contacts).map(one -> view(one, types)).toList());
  }

  private static Stream<Known> inOrder(List<Typed> counted, List<Known> all) {
    return Stream.concat(
        counted.stream().map(Typed::contact),
        all.stream().filter(one -> one.particulars().withdrawn()));
  }

  private static ContactView view(Known contact, Map<UUID, CountType> types) {
    Particulars particulars = contact.particulars();
    return new ContactView(
        contact.contactId(),
        contact.version(),
        types.get(contact.contactId()),
        particulars.occurredOn(),
        particulars.occurredAt(),
        particulars.codes().words());
  }

  /**
   * As the members of its thread see it, who are of many centres: nothing that was written down
   * about the person.
   */
  ConsultationView asTheThreadTells() {
    return new ConsultationView(
        consultationId,
        version,
        threadId,
        joined,
        kind,
        centreId,
        centre,
        receivedOn,
        Code.UNKNOWN,
        false,
        null,
        told(codes),
        contacts.stream().map(ConsultationView::told).toList());
  }

  private static ContactView told(ContactView contact) {
    return new ContactView(
        contact.contactId(),
        contact.version(),
        contact.countType(),
        contact.occurredOn(),
        contact.occurredAt(),
        told(contact.codes()));
  }

  private static Map<String, List<String>> told(Map<String, List<String>> codes) {
    return Codes.said(codes).only(Axes.THREAD).words();
  }
}

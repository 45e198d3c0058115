package org.hashi.consultation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.consultation.CountType.Known;
import org.hashi.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A matter that was counted elsewhere, with all its contacts.
 *
 * @param residence as in {@link Marks}; none means unknown
 * @param person the centre's own number for the person, as in {@link EnterConsultation}
 * @param codes of the matter, on the dimensions of {@link Axes#MATTER}
 * @param contacts one at least, in any order
 */
public record PastMatter(
    String kind,
    @Nullable String residence,
    @Nullable String person,
    @Nullable String summary,
    Codes codes,
    List<PastContact> contacts) {
  public PastMatter {
    contacts = List.copyOf(contacts);
  }

  /** As what each of its contacts counts, in the order in which they are given. */
  public List<CountType> types() {
    List<Known> known = known();
    Map<UUID, CountType> types =
        CountType.of(known).stream()
            .collect(Collectors.toMap(one -> one.contact().contactId(), CountType.Typed::type));
    return known.stream().map(one -> Objects.requireNonNull(types.get(one.contactId()))).toList();
  }

  /** Its contacts under ids of their own. */
  List<Known> known() {
    return contacts.stream()
        .map(contact -> new Known(Ids.next(), 1, contact.particulars()))
        .toList();
  }

  /**
   * One of its contacts.
   *
   * @param at the wall clock in Japan; null when nobody wrote it down
   * @param codes on the dimensions of {@link Axes#CONTACT}
   * @param reopens whether the matter was over before (再相談)
   */
  public record PastContact(LocalDate on, @Nullable LocalTime at, Codes codes, boolean reopens) {
    Particulars particulars() {
      return new Particulars(on, at, codes, reopens, false);
    }
  }
}

package org.hashi.consultation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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

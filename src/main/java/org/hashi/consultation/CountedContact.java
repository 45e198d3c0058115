package org.hashi.consultation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it enters the tables.
 *
 * @param kind of thread, which says in which table it counts
 * @param residence as in {@link Marks}
 * @param person pseudonym of whom it is about, the same within a centre; null when nobody said it
 * @param codes of the matter and of the contact
 */
public record CountedContact(
    UUID contactId,
    UUID centreId,
    LocalDate occurredOn,
    CountType type,
    String kind,
    String residence,
    @Nullable String person,
    Codes codes) {}

package org.hashi.consultation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up on a matter.
 *
 * @param occurredOn today when absent
 * @param occurredAt the wall clock in Japan
 * @param codes of the contact, by dimension
 * @param clientId made by a client that may send again; the same contact is counted once
 */
public record AddContact(
    @NotNull(message = "方法を選んでください。") Map<String, @NotNull List<@NotNull String>> codes,
    @Nullable LocalDate occurredOn,
    @Nullable LocalTime occurredAt,
    @Nullable UUID clientId) {
  Sent sent(Codes said) {
    return Sent.of(clientId, String.join(" ", said.stored()), occurredOn, occurredAt);
  }
}

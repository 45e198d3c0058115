package org.hashi.consultation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up on a matter.
 *
 * @param occurredOn today when absent
 * @param clientId made by a client that may send again; the same contact is counted once
 */
public record AddContact(
    @NotNull(message = "方法を選んでください。") String method,
    @Nullable LocalDate occurredOn,
    @Nullable UUID clientId) {}

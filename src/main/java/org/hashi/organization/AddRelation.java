package org.hashi.organization;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relation to be added.
 *
 * @param validFrom its first day; none: nobody has told us
 * @param validTo its last day; none: it goes on
 */
public record AddRelation(
    @NotNull(message = "関係を選んでください。") RelationKind kind,
    @NotNull(message = "組織を選んでください。") UUID fromId,
    @NotNull(message = "組織を選んでください。") UUID toId,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}

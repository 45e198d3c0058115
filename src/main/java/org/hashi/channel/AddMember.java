package org.hashi.channel;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person to add, by one of his affiliations.
 *
 * @param lastDay the last day of the membership; none: until somebody ends it
 */
record AddMember(
    @NotNull UUID affiliationId, @NotNull MemberRole role, @Nullable LocalDate lastDay) {}

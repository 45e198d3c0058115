package org.hashi.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.hashi.organization.Person;
import org.jspecify.annotations.Nullable;

/** Where one centre stands with a notice. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecipientView(
    UUID centreId,
    String centre,
    @Nullable String area,
    @Nullable Instant confirmedAt,
    @Nullable Person confirmedBy) {}

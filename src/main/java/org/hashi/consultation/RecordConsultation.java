package org.hashi.consultation;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Marks for a thread.
 *
 * @param residence as in {@link Marks}; none means unknown
 * @param codes of the matter and of its first contact, by dimension, the primary code first
 * @param affiliationId as whom, when not as whom the caller is a member
 */
public record RecordConsultation(
    @NotNull(message = "種類を選んでください。") String kind,
    @Nullable String residence,
    @NotNull(message = "相談の内容を選んでください。") Map<String, @NotNull List<@NotNull String>> codes,
    @Nullable UUID affiliationId) {}

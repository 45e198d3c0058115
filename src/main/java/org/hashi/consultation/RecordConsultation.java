package org.hashi.consultation;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Marks for a thread.
 *
 * @param codes content and scene, requester and method, the primary code first; what the centre has
 *     written down besides stays
 * @param affiliationId as whom, when not as whom the caller is a member
 */
public record RecordConsultation(
    @NotNull(message = "種類を選んでください。") String kind,
    @NotNull(message = "相談の内容を選んでください。") Map<String, @NotNull List<@NotNull String>> codes,
    @Nullable UUID affiliationId) {}

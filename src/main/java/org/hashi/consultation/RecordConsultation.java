package org.hashi.consultation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Marks for a thread.
 *
 * @param content the first is the primary one; none means unknown
 * @param scene the first is the primary one; none means unknown
 * @param affiliationId as whom, when not as whom the caller is a member
 */
public record RecordConsultation(
    @NotNull(message = "種類を選んでください。") String kind,
    @Nullable @Size(max = 5, message = "相談内容は5つまでにしてください。") List<@NotNull String> content,
    @Nullable @Size(max = 5, message = "場面は5つまでにしてください。") List<@NotNull String> scene,
    @NotNull(message = "相談者を選んでください。") String requester,
    @NotNull(message = "方法を選んでください。") String method,
    @Nullable UUID affiliationId) {
  Marks marks() {
    return new Marks(
        kind,
        content == null ? List.of() : content,
        scene == null ? List.of() : scene,
        requester,
        method);
  }
}

package org.hashi.seat;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * An item to be written down.
 *
 * @param body may be empty
 * @param dueOn only for a promise
 */
record WriteItem(
    @NotNull ItemKind kind,
    @Text(max = 120, oneLine = true, message = "見出しを入力してください（120文字まで）。") String title,
    @Text(max = 4000, mayBeBlank = true) String body,
    @Nullable LocalDate dueOn) {}

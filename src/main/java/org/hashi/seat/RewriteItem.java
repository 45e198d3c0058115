package org.hashi.seat;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * An item written anew.
 *
 * @param version the one that was read: somebody else's words are not overwritten unseen
 */
record RewriteItem(
    int version,
    @Text(max = 120, oneLine = true, message = "見出しを入力してください（120文字まで）。") String title,
    @NotNull @Size(max = 4000, message = "4000文字以内で入力してください。") String body,
    @Nullable LocalDate dueOn,
    boolean done) {}

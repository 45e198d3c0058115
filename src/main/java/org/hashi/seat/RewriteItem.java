package org.hashi.seat;

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
    @Text(max = 4000, mayBeBlank = true) String body,
    @Nullable LocalDate dueOn,
    boolean done) {}

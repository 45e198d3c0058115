package org.hashi.areaissue;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hashi.platform.Text;

/**
 * A meeting to which an issue is brought.
 *
 * @param version which the caller saw, 0 for a meeting that is new
 * @param result what it said, or nothing
 * @param withdrawn whether it was written down by mistake
 */
public record WriteMeeting(
    int version,
    @Text(max = 120, oneLine = true, message = "会議の名前を入力してください（120文字まで）。") String name,
    @NotNull(message = "会議の日を入力してください。") LocalDate heldOn,
    @Text(max = 2000, mayBeBlank = true) String result,
    boolean withdrawn) {}

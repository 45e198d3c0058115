package org.hashi.areaissue;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A measure (対応策) taken against an issue.
 *
 * @param version which the caller saw, 0 for a measure that is new
 * @param ownerId the organization that does it
 * @param result what came of it, or nothing
 * @param withdrawn whether it was written down by mistake
 */
public record WriteMeasure(
    int version,
    @Text(max = 120, oneLine = true, message = "対応策を入力してください（120文字まで）。") String title,
    @NotNull(message = "担当する組織を選んでください。") UUID ownerId,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate doneOn,
    @Text(max = 2000, mayBeBlank = true) String result,
    boolean withdrawn) {}

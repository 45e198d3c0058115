package org.hashi.areaissue;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the indicator was on a day; it takes the place of what was said of that day before.
 *
 * @param value null when the one of this day was written down by mistake
 */
public record RecordValue(
    @NotNull(message = "日付を入力してください。") LocalDate day,
    @Digits(integer = 12, fraction = 4, message = "12けたまでの数で入力してください。")
        @Nullable BigDecimal value) {}

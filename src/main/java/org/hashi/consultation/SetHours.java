package org.hashi.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * When a centre shall be open; before the first week it is Monday to Friday from nine to five.
 *
 * @param version which the caller saw, 0 when nobody had set any
 * @param weeks each from its day on
 * @param closedDays days of the centre's own on which it is closed, besides holidays
 */
public record SetHours(
    int version,
    @NotNull(message = "開いている時間を入力してください。") List<@NotNull @Valid Week> weeks,
    @NotNull(message = "休みの日を入力してください。") List<@NotNull LocalDate> closedDays) {}

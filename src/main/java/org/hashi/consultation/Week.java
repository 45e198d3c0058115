package org.hashi.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * An ordinary week of a centre, from a day on until the next one begins to hold.
 *
 * @param from its first day
 */
public record Week(
    @NotNull(message = "いつからかを入力してください。") LocalDate from,
    @NotNull(message = "開いている時間を入力してください。") List<@NotNull @Valid OpenTime> times) {}

package org.hashi.consultation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What shall be known of a contact from now on.
 *
 * @param version which the caller saw
 * @param occurredAt the wall clock in Japan; null when nobody said it
 * @param codes of the contact, by dimension
 * @param withdrawn whether it was entered by mistake and shall not count
 */
public record CorrectContact(
    int version,
    @NotNull(message = "日付を入力してください。") LocalDate occurredOn,
    @Nullable LocalTime occurredAt,
    @NotNull(message = "方法を選んでください。") Map<String, @NotNull List<@NotNull String>> codes,
    boolean withdrawn) {}

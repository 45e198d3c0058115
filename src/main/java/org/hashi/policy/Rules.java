package org.hashi.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * What a policy rules: a closed vocabulary, so that rules of several policies can be compared.
 *
 * @param retentionYears for how many years at least what was written is kept; null: not ruled
 * @param reviewMonths after how many months at the latest the members are gone through; null: not
 *     ruled
 */
public record Rules(
    @NotNull(message = "選んでください。") Adding adding,
    @NotNull(message = "選んでください。") Urgency urgency,
    @NotNull(message = "選んでください。") Attachments attachments,
    @Valid @NotNull(message = "選んでください。") Acceptance acceptance,
    @Positive(message = "1以上にしてください。") @Max(value = 100, message = "100以下にしてください。")
        @Nullable Integer retentionYears,
    @Positive(message = "1以上にしてください。") @Max(value = 60, message = "60以下にしてください。")
        @Nullable Integer reviewMonths) {}

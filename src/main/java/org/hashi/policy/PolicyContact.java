package org.hashi.policy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hashi.platform.Text;

/** Whom to call when something is urgent or has gone wrong. */
public record PolicyContact(
    @Text(max = 80, oneLine = true) String name,
    @NotNull(message = "電話番号を入力してください。")
        @Pattern(regexp = "\\+?[0-9][0-9-]{2,19}", message = "電話番号は半角の数字とハイフンで入力してください。")
        String phone) {}

package org.hashi.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hashi.platform.Text;

/** A version to publish. */
public record PublishPolicy(
    @Text(max = 120, oneLine = true) String title,
    @Text(max = 10_000) String body,
    @Valid @NotNull(message = "決まりを選んでください。") Rules rules,
    @Valid @NotNull(message = "連絡先を入力してください。") PolicyContact contact,
    @NotNull(message = "いつから有効かを選んでください。") LocalDate validFrom) {}

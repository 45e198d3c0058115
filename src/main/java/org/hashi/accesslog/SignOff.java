package org.hashi.accesslog;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hashi.platform.Text;

/** That a period was looked through, and what came of it. */
record SignOff(
    @NotNull(message = "初めの日を入力してください。") LocalDate from,
    @NotNull(message = "終わりの日を入力してください。") LocalDate to,
    @Text(max = 2_000, message = "点検の結果を入力してください。") String note) {}

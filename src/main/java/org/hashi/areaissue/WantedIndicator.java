package org.hashi.areaissue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * By what one shall see whether anything got better.
 *
 * @param unit such as 件 or ％
 * @param counted what the ledger counts, quarter by quarter; absent where values are typed in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AreaIssueIndicator")
public record WantedIndicator(
    @Text(max = 120, oneLine = true, message = "指標の名前を入力してください。") String name,
    @Text(max = 20, oneLine = true, message = "単位を入力してください。") String unit,
    @Digits(integer = 12, fraction = 4, message = "目標は12けたまでの数で入力してください。")
        @Nullable BigDecimal target,
    @Valid @Nullable CountedCode counted) {}

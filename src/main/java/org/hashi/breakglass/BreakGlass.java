package org.hashi.breakglass;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to read about a patient now. He has to know who it is.
 *
 * @param affiliationId as whom, when he has several
 */
public record BreakGlass(
    @Text(max = 60, oneLine = true, message = "患者さんの氏名を入力してください。") String patientName,
    @Text(max = 60, oneLine = true, message = "患者さんのふりがなを入力してください。") String patientKana,
    @NotNull(message = "理由を選んでください。") Reason reason,
    @Text(max = 500, message = "状況を入力してください。") String words,
    @Nullable UUID affiliationId) {
  @Override
  public String toString() {
    return "BreakGlass[" + reason + "]";
  }
}

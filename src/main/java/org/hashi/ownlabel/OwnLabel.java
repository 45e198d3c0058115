package org.hashi.ownlabel;

import jakarta.validation.constraints.NotNull;
import org.hashi.codelist.Dimension;
import org.hashi.platform.Text;

/**
 * A label of a centre's own.
 *
 * @param code the common one for which it stands
 */
public record OwnLabel(
    @NotNull(message = "項目を選んでください。") Dimension dimension,
    @Text(max = 12, oneLine = true, message = "共通の区分を選んでください。") String code,
    @Text(max = OwnLabel.LONGEST, oneLine = true, message = "呼び方を入力してください（40文字まで）。") String label) {
  static final int LONGEST = 40;

  OwnLabel stripped() {
    return new OwnLabel(dimension, code, label.strip());
  }
}

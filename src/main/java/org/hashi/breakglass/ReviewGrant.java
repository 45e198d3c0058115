package org.hashi.breakglass;

import jakarta.validation.constraints.NotNull;
import org.hashi.platform.Text;

/** What somebody says of a use of the emergency access. */
public record ReviewGrant(
    @NotNull(message = "確認の結果を選んでください。") Judgement judgement,
    @Text(max = 500, message = "確認した内容を入力してください。") String words) {
  @Override
  public String toString() {
    return "ReviewGrant[" + judgement + "]";
  }
}

package org.hashi.revision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a dimension as the draft shall have them, in their order.
 *
 * @param seen of the draft, as the caller saw it
 */
public record WriteCodes(
    int seen, @NotNull(message = "区分を入力してください。") List<@Valid @NotNull WantedCode> codes) {

  /**
   * One of them.
   *
   * @param parent the heading under which it stands, if any
   * @param retired whether it may not be used from the draft's year on
   */
  public record WantedCode(
      @Text(max = 12, oneLine = true, message = "コードを入力してください（12文字まで）。") String code,
      @Nullable String parent,
      boolean heading,
      @Text(max = 80, oneLine = true, message = "名前を入力してください（80文字まで）。") String ja,
      @Text(max = 120, oneLine = true, message = "英語の名前を入力してください（120文字まで）。") String en,
      boolean retired) {}
}

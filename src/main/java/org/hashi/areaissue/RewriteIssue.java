package org.hashi.areaissue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What shall be said of an issue from now on; the version before is kept.
 *
 * @param version which the caller saw
 */
public record RewriteIssue(
    int version,
    @Text(max = RaiseIssue.TITLE_MAX, oneLine = true, message = "題名を入力してください（120文字まで）。")
        String title,
    @Text(max = RaiseIssue.DESCRIPTION_MAX, mayBeBlank = true) String description,
    @NotNull(message = "課題の区分を選んでください。") List<@NotNull String> kinds,
    @NotNull(message = "場面を選んでください。") List<@NotNull String> scenes,
    @NotNull(message = "事業項目を選んでください。") List<@NotNull String> programItems,
    @NotNull(message = "地域を選んでください。") List<@NotNull UUID> places,
    @Valid @Nullable WantedIndicator indicator) {
  IssueWords words() {
    return new IssueWords(title, description, kinds, scenes, programItems, places, indicator);
  }

  @Override
  public String toString() {
    return "RewriteIssue[" + version + "]";
  }
}

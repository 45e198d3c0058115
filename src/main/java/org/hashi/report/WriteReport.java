package org.hashi.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.platform.Text;

/**
 * What shall stand in a report from now on; the version before is kept.
 *
 * @param version which the caller saw
 * @param texts of the sections that are typed; one that is missing is blank
 * @param issues which he ticked
 */
public record WriteReport(
    int version,
    @Text(max = TITLE_MAX, oneLine = true, message = "題名を入力してください（80文字まで）。") String title,
    @NotNull(message = "本文を送ってください。") List<@NotNull @Valid SectionText> texts,
    @NotNull(message = "事例を送ってください。") List<@NotNull @Valid Example> examples,
    @NotNull(message = "地域課題を送ってください。") List<@NotNull UUID> issues) {
  static final int TITLE_MAX = 80;
  static final int TEXT_MAX = 4000;

  /** What was typed under a heading. */
  @Schema(name = "ReportText")
  public record SectionText(
      @NotNull(message = "見出しを選んでください。") Section section,
      @Text(max = TEXT_MAX, mayBeBlank = true) String text) {
    @Override
    public String toString() {
      return "SectionText[" + section + "]";
    }
  }

  @Override
  public String toString() {
    return "WriteReport[" + version + "]";
  }
}

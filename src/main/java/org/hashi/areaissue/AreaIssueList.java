package org.hashi.areaissue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Issues of the area, the one that moved last first.
 *
 * @param more whether there were more than one answer takes
 */
public record AreaIssueList(List<IssueLine> issues, boolean more) {
  /**
   * An issue in a list.
   *
   * @param state null for a draft
   * @param places names; none for the whole prefecture
   * @param movedAt when it took its last step
   * @param dueOn the day by which its next measure is to be done
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "AreaIssueLine")
  public record IssueLine(
      UUID issueId,
      String organization,
      String title,
      @Nullable IssueState state,
      List<String> kinds,
      List<String> places,
      Instant raisedAt,
      Instant movedAt,
      @Nullable LocalDate dueOn) {}
}

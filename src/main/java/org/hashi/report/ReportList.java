package org.hashi.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reports the caller may read, the latest period first.
 *
 * @param centres whose he writes
 * @param more whether there were more than one answer takes
 */
public record ReportList(List<ReportCentre> centres, List<ReportLine> reports, boolean more) {
  /** A centre whose reports the caller writes. */
  public record ReportCentre(UUID centreId, String name) {}

  /**
   * A report in a list.
   *
   * @param corrected whether another one has taken its place
   * @param movedAt when something was last done with it
   */
  @Schema(name = "ReportLine")
  public record ReportLine(
      UUID reportId,
      String centre,
      ReportKind kind,
      Edition edition,
      YearMonth from,
      YearMonth until,
      String title,
      ReportState state,
      boolean correction,
      boolean corrected,
      Instant movedAt) {}
}

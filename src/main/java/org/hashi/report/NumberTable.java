package org.hashi.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report, as it was when its numbers were taken.
 *
 * @param from the first month counted
 * @param compared whether it has the same months of the year before
 * @param listVersion of the code lists
 * @param rows the last one is all together
 */
@Schema(name = "ReportTable")
public record NumberTable(
    Section section,
    YearMonth from,
    YearMonth until,
    boolean compared,
    String listVersion,
    List<NumberRow> rows) {
  /**
   * A row.
   *
   * @param key a month or a code; absent for all together
   * @param name as it was called then
   * @param contacts absent where it is hidden
   * @param newMatters absent but in confidential reports
   * @param before contacts of the year before; absent where it is hidden, or not compared
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ReportRow")
  public record NumberRow(
      @Nullable String key,
      String name,
      @Nullable Long contacts,
      @Nullable Long newMatters,
      @Nullable Long before) {}

  /** Whether it tells new matters, as confidential ones do. */
  boolean tellsNewMatters() {
    return rows.stream().anyMatch(row -> row.newMatters() != null);
  }
}

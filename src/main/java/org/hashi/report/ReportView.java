package org.hashi.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.areaissue.ToldIssue;
import org.hashi.organization.Person;
import org.hashi.report.WriteReport.SectionText;
import org.jspecify.annotations.Nullable;

/**
 * A report with all that stands in it.
 *
 * @param version of its words; whoever changes them says which one he saw
 * @param sections in their order
 * @param tables of its last taking; none before the first
 * @param taken when and by whom
 * @param stale whether the ledger has changed since, as far as these numbers go; for the centre
 * @param corrects the report whose place it takes
 * @param correctedBy the one that has taken its place
 * @param mayWrite whether the caller may change it now
 * @param keeps whether it is of a centre he coordinates
 * @param mayApprove whether it waits for somebody like him
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportView(
    UUID reportId,
    UUID centreId,
    String centre,
    ReportKind kind,
    Edition edition,
    YearMonth from,
    YearMonth until,
    ReportState state,
    int version,
    String title,
    List<Section> sections,
    List<SectionText> texts,
    List<Example> examples,
    List<ToldIssue> issues,
    List<NumberTable> tables,
    @Nullable ReportTaken taken,
    boolean stale,
    List<ReportStep> steps,
    List<ReportWriter> writers,
    @Nullable UUID corrects,
    @Nullable UUID correctedBy,
    boolean keeps,
    boolean mayWrite,
    boolean mayApprove) {

  /** When numbers were taken, and by whom. */
  public record ReportTaken(Instant takenAt, Person takenBy) {}

  /** A step, with the words it was about. */
  public record ReportStep(
      int no, ReportState state, String note, int version, Instant takenAt, Person takenBy) {}

  /** Who wrote a version, and when. */
  @Schema(name = "ReportVersion")
  public record ReportWriter(int version, Instant writtenAt, Person writtenBy) {}
}

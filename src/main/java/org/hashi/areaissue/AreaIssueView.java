package org.hashi.areaissue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.codelist.Dimension;
import org.hashi.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * An issue with everything that led to it and came of it.
 *
 * @param organizationId who raised it, {@code organization} by name
 * @param state null for a draft
 * @param version which one of {@code versions} holds; the others are what was said before
 * @param places empty for the whole prefecture
 * @param threads those the reader may open; {@code otherThreads} says how many more there are
 * @param matters those in a ledger the reader keeps; {@code otherMatters} says how many more
 * @param mayChange whether the reader may change it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AreaIssueView(
    UUID issueId,
    UUID organizationId,
    String organization,
    Person raisedBy,
    Instant raisedAt,
    @Nullable IssueState state,
    int version,
    String title,
    String description,
    List<String> kinds,
    List<String> scenes,
    List<String> programItems,
    List<IssuePlace> places,
    @Nullable IndicatorView indicator,
    List<ThreadSource> threads,
    int otherThreads,
    List<MatterSource> matters,
    int otherMatters,
    List<CellSource> cells,
    List<StepView> steps,
    List<MeetingView> meetings,
    List<MeasureView> measures,
    List<VersionView> versions,
    boolean mayChange) {

  /** A municipality or an area. */
  @Schema(name = "AreaIssuePlace")
  public record IssuePlace(UUID organizationId, String name) {}

  /**
   * A thread the issue came from.
   *
   * @param title absent in the room of a patient
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "AreaIssueThread")
  public record ThreadSource(
      UUID sourceId,
      UUID threadId,
      UUID channelId,
      @Nullable String title,
      Instant linkedAt,
      Person linkedBy) {}

  /** A matter of a ledger the issue came from; what it is about is told there. */
  @Schema(name = "AreaIssueMatter")
  public record MatterSource(
      UUID sourceId, UUID consultationId, Instant linkedAt, Person linkedBy) {}

  /**
   * A cell of a table the issue was found in.
   *
   * @param place whose table; absent for the whole prefecture
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "AreaIssueCellSource")
  public record CellSource(
      UUID sourceId,
      Dimension dimension,
      String code,
      YearMonth from,
      YearMonth until,
      @Nullable IssuePlace place,
      Instant linkedAt,
      Person linkedBy) {}

  /** A step to another state. */
  @Schema(name = "AreaIssueStep")
  public record StepView(int no, IssueState state, String note, Instant takenAt, Person takenBy) {}

  /** A meeting it was brought to. */
  @Schema(name = "AreaIssueMeeting")
  public record MeetingView(
      UUID meetingId,
      int version,
      String name,
      LocalDate heldOn,
      String result,
      Person writtenBy) {}

  /** A measure, and who does it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "AreaIssueMeasure")
  public record MeasureView(
      UUID measureId,
      int version,
      String title,
      IssuePlace owner,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate doneOn,
      String result,
      Person writtenBy) {}

  /** What was said of it at a time. */
  @Schema(name = "AreaIssueVersion")
  public record VersionView(
      int version, String title, String description, Instant writtenAt, Person writtenBy) {}

  /**
   * The indicator with its values, the earliest first.
   *
   * @param before what it was when the issue was raised
   * @param after what it is now, where that is another value
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "AreaIssueIndicatorView")
  public record IndicatorView(
      String name,
      String unit,
      @Nullable BigDecimal target,
      @Nullable CountedCode counted,
      List<Point> points,
      @Nullable Point before,
      @Nullable Point after) {}

  /**
   * A value of the indicator.
   *
   * @param day on which it was so; of a quarter its first day
   * @param value absent where it is too small a number to be shown
   * @param running whether the quarter is not over yet
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "AreaIssuePoint")
  public record Point(LocalDate day, @Nullable BigDecimal value, boolean running) {}
}

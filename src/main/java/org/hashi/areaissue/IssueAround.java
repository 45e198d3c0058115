package org.hashi.areaissue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hashi.areaissue.AreaIssueView.CellSource;
import org.hashi.areaissue.AreaIssueView.IndicatorView;
import org.hashi.areaissue.AreaIssueView.IssuePlace;
import org.hashi.areaissue.AreaIssueView.MatterSource;
import org.hashi.areaissue.AreaIssueView.MeasureView;
import org.hashi.areaissue.AreaIssueView.MeetingView;
import org.hashi.areaissue.AreaIssueView.StepView;
import org.hashi.areaissue.AreaIssueView.ThreadSource;
import org.hashi.areaissue.AreaIssueView.VersionView;
import org.hashi.areaissue.IssueStore.Issue;
import org.hashi.areaissue.PlanStore.Measure;
import org.hashi.areaissue.SourceStore.Cell;
import org.hashi.areaissue.SourceStore.Source;
import org.hashi.organization.Standings;
import org.hashi.thread.ThreadView;
import org.jspecify.annotations.Nullable;

/** The people, places and threads around an issue. */
record IssueAround(Standings people, Map<UUID, String> names, OpenSources open) {
  private static final Comparator<MeasureView> BY_DAY =
      Comparator.comparing(MeasureView::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(MeasureView::measureId);

  AreaIssueView view(
      Issue issue, IssueRows rows, @Nullable IndicatorView indicator, Office office) {
    IssueWords words = rows.latest().words();
    List<ThreadSource> threads = threads(rows.sources());
    long linked = rows.sources().stream().filter(one -> one.threadId() != null).count();
    List<MatterSource> matters = matters(rows.sources());
    long noted = rows.sources().stream().filter(one -> one.consultationId() != null).count();
    return new AreaIssueView(
        issue.issueId(),
        issue.organizationId(),
        name(issue.organizationId()),
        people.person(issue.affiliationId()),
        issue.raisedAt(),
        rows.steps().isEmpty() ? null : rows.steps().getLast().state(),
        rows.latest().version(),
        words.title(),
        words.description(),
        words.kinds(),
        words.scenes(),
        words.programItems(),
        words.places().stream().map(this::place).toList(),
        indicator,
        threads,
        (int) linked - threads.size(),
        matters,
        (int) noted - matters.size(),
        cells(rows.sources()),
        steps(rows),
        meetings(rows),
        measures(rows),
        versions(rows),
        office.changing(issue.organizationId()).isPresent());
  }

  private List<ThreadSource> threads(List<Source> sources) {
    return sources.stream()
        .filter(one -> one.threadId() != null && open.threads().containsKey(one.threadId()))
        .map(this::thread)
        .toList();
  }

  private ThreadSource thread(Source source) {
    ThreadView thread = Objects.requireNonNull(open.threads().get(source.threadId()));
    return new ThreadSource(
        source.sourceId(),
        thread.threadId(),
        thread.channelId(),
        open.isAboutAPatient(thread) ? null : thread.title(),
        source.linkedAt(),
        people.person(source.affiliationId()));
  }

  private List<MatterSource> matters(List<Source> sources) {
    return sources.stream()
        .filter(
            one -> one.consultationId() != null && open.matters().contains(one.consultationId()))
        .map(
            one ->
                new MatterSource(
                    one.sourceId(),
                    Objects.requireNonNull(one.consultationId()),
                    one.linkedAt(),
                    people.person(one.affiliationId())))
        .toList();
  }

  private List<CellSource> cells(List<Source> sources) {
    return sources.stream().filter(one -> one.cell() != null).map(this::cell).toList();
  }

  private CellSource cell(Source source) {
    Cell cell = Objects.requireNonNull(source.cell());
    return new CellSource(
        source.sourceId(),
        cell.dimension(),
        cell.code(),
        cell.from(),
        cell.until(),
        cell.placeId() == null ? null : place(cell.placeId()),
        source.linkedAt(),
        people.person(source.affiliationId()));
  }

  private List<StepView> steps(IssueRows rows) {
    return rows.steps().stream()
        .map(
            one ->
                new StepView(
                    one.no(),
                    one.state(),
                    one.note(),
                    one.takenAt(),
                    people.person(one.affiliationId())))
        .toList();
  }

  private List<MeetingView> meetings(IssueRows rows) {
    return rows.meetings().stream()
        .filter(one -> !one.words().withdrawn())
        .map(
            one ->
                new MeetingView(
                    one.meetingId(),
                    one.words().version(),
                    one.words().name(),
                    one.words().heldOn(),
                    one.words().result(),
                    people.person(one.affiliationId())))
        .sorted(Comparator.comparing(MeetingView::heldOn).thenComparing(MeetingView::meetingId))
        .toList();
  }

  private List<MeasureView> measures(IssueRows rows) {
    return rows.measures().stream()
        .filter(one -> !one.words().withdrawn())
        .map(this::measure)
        .sorted(BY_DAY)
        .toList();
  }

  private MeasureView measure(Measure one) {
    return new MeasureView(
        one.measureId(),
        one.words().version(),
        one.words().title(),
        place(one.words().ownerId()),
        one.words().dueOn(),
        one.words().doneOn(),
        one.words().result(),
        people.person(one.affiliationId()));
  }

  private List<VersionView> versions(IssueRows rows) {
    return rows.versions().stream()
        .map(
            one ->
                new VersionView(
                    one.version(),
                    one.words().title(),
                    one.words().description(),
                    one.writtenAt(),
                    people.person(one.affiliationId())))
        .toList();
  }

  private IssuePlace place(UUID organizationId) {
    return new IssuePlace(organizationId, name(organizationId));
  }

  private String name(UUID organizationId) {
    return Objects.requireNonNull(names.get(organizationId), "an organization vanished");
  }
}

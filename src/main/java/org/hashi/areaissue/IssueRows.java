package org.hashi.areaissue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.areaissue.IssueStore.Step;
import org.hashi.areaissue.IssueStore.Version;
import org.hashi.areaissue.PlanStore.Measure;
import org.hashi.areaissue.PlanStore.Meeting;
import org.hashi.areaissue.SourceStore.Source;

/** All that is stored of an issue. */
record IssueRows(
    List<Version> versions,
    List<Step> steps,
    List<Source> sources,
    List<Meeting> meetings,
    List<Measure> measures) {
  Version latest() {
    return versions.getLast();
  }

  /** As whom somebody wrote anything of it. */
  Stream<UUID> affiliationIds() {
    return Stream.of(
            versions.stream().map(Version::affiliationId),
            steps.stream().map(Step::affiliationId),
            sources.stream().map(Source::affiliationId),
            meetings.stream().map(Meeting::affiliationId),
            measures.stream().map(Measure::affiliationId))
        .flatMap(ids -> ids);
  }
}

package org.hashi.areaissue;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashi.areaissue.AreaIssueView.IndicatorView;
import org.hashi.areaissue.AreaIssueView.Point;
import org.hashi.areaissue.IssueStore.Issue;
import org.hashi.areaissue.IssueStore.Step;
import org.hashi.areaissue.IssueStore.Version;
import org.hashi.areaissue.PlanStore.Measure;
import org.hashi.areaissue.PlanStore.Meeting;
import org.hashi.areaissue.SourceStore.Source;
import org.hashi.channel.ChannelSummary;
import org.hashi.channel.Channels;
import org.hashi.consultation.Keepers;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.Organizations;
import org.hashi.platform.Tx;
import org.hashi.statistics.Quarters;
import org.hashi.thread.ThreadView;
import org.hashi.thread.Threads;
import org.jspecify.annotations.Nullable;

/** Puts an issue together with all that led to it and came of it, as far as its reader may know. */
@ApplicationScoped
class IssueReader {
  private static final int QUARTERS_BEFORE = 4;
  private static final int MOST_QUARTERS = 24;

  private final Affiliations affiliations;
  private final Organizations organizations;
  private final Channels channels;
  private final Threads threads;
  private final Keepers keepers;
  private final Quarters quarters;
  private final IssueStore store = new IssueStore();
  private final SourceStore sources = new SourceStore();
  private final PlanStore plans = new PlanStore();

  IssueReader(
      Affiliations affiliations,
      Organizations organizations,
      Channels channels,
      Threads threads,
      Keepers keepers,
      Quarters quarters) {
    this.affiliations = affiliations;
    this.organizations = organizations;
    this.channels = channels;
    this.threads = threads;
    this.keepers = keepers;
    this.quarters = quarters;
  }

  Uni<AreaIssueView> view(Tx tx, Office office, Issue issue) {
    Caller reader = new Caller(office.accountId());
    return rows(tx, issue)
        .chain(
            rows ->
                indicator(tx, reader, issue, rows)
                    .chain(
                        indicator ->
                            open(tx, reader, rows.sources())
                                .chain(
                                    open ->
                                        around(tx, issue, rows, open)
                                            .map(
                                                around ->
                                                    around.view(issue, rows, indicator, office)))));
  }

  private Uni<IssueRows> rows(Tx tx, Issue issue) {
    record Said(List<Version> versions, List<Step> steps) {}
    record Planned(List<Meeting> meetings, List<Measure> measures) {}
    UUID id = issue.issueId();
    Uni<Said> said = tx.both(store.versions(tx, id), store.steps(tx, id), Said::new);
    Uni<Planned> planned = tx.both(plans.meetings(tx, id), plans.measures(tx, id), Planned::new);
    return sources
        .of(tx, id)
        .chain(
            found ->
                tx.both(
                    said,
                    planned,
                    (words, plan) ->
                        new IssueRows(
                            words.versions(),
                            words.steps(),
                            found,
                            plan.meetings(),
                            plan.measures())));
  }

  private Uni<@Nullable IndicatorView> indicator(
      Tx tx, Caller reader, Issue issue, IssueRows rows) {
    Version latest = rows.latest();
    WantedIndicator indicator = latest.words().indicator();
    if (indicator == null) {
      return Uni.createFrom().nullItem();
    }
    LocalDate raisedOn = Japan.day(issue.raisedAt());
    Uni<List<Point>> points =
        indicator.counted() == null
            ? typed(tx, issue)
            : counted(tx, reader, issue, indicator.counted(), raisedOn);
    return points.map(all -> Progress.of(indicator, all, raisedOn));
  }

  private Uni<List<Point>> typed(Tx tx, Issue issue) {
    return plans
        .values(tx, issue.issueId())
        .map(
            values ->
                values.stream()
                    .filter(one -> one.value() != null)
                    .map(one -> new Point(one.day(), one.value(), false))
                    .toList());
  }

  /** Of the centre that raised it; of all, when it was no centre. */
  private Uni<List<Point>> counted(
      Tx tx, Caller reader, Issue issue, CountedCode counted, LocalDate raisedOn) {
    YearMonth now = Progress.quarter(Japan.today(tx));
    YearMonth first =
        Progress.quarter(raisedOn).minusMonths((long) QUARTERS_BEFORE * Quarters.MONTHS);
    int all = (int) first.until(now, ChronoUnit.MONTHS) / Quarters.MONTHS + 1;
    int shown = Math.min(all, MOST_QUARTERS);
    return organizations
        .get(tx, issue.organizationId())
        .map(one -> one.kind() == OrganizationKind.CENTRE ? one.organizationId() : null)
        .chain(
            centreId ->
                quarters.of(
                    tx,
                    reader,
                    centreId,
                    counted.dimension(),
                    counted.code(),
                    now.minusMonths((long) (shown - 1) * Quarters.MONTHS),
                    shown))
        .map(
            found ->
                found.stream()
                    .map(
                        one ->
                            new Point(
                                one.begin().atDay(1),
                                one.contacts() == null ? null : BigDecimal.valueOf(one.contacts()),
                                one.begin().equals(now)))
                    .toList());
  }

  private Uni<OpenSources> open(Tx tx, Caller reader, List<Source> found) {
    List<UUID> linked = found.stream().map(Source::threadId).filter(Objects::nonNull).toList();
    List<UUID> noted = found.stream().map(Source::consultationId).filter(Objects::nonNull).toList();
    return threads
        .openAmong(tx, reader, linked)
        .chain(
            open ->
                channels
                    .mine(tx, reader)
                    .chain(
                        mine ->
                            keepers
                                .kept(tx, reader, noted)
                                .map(kept -> new OpenSources(byId(open), ofPatients(mine), kept))));
  }

  private static Map<UUID, ThreadView> byId(List<ThreadView> threads) {
    return threads.stream().collect(toMap(ThreadView::threadId, one -> one));
  }

  private static Set<UUID> ofPatients(List<ChannelSummary> channels) {
    return channels.stream()
        .filter(one -> one.kind().holdsPatientData())
        .map(ChannelSummary::channelId)
        .collect(Collectors.toSet());
  }

  private Uni<IssueAround> around(Tx tx, Issue issue, IssueRows rows, OpenSources open) {
    Set<UUID> named = new HashSet<>(rows.latest().words().places());
    named.add(issue.organizationId());
    rows.measures().forEach(one -> named.add(one.words().ownerId()));
    rows.sources().stream()
        .map(Source::cell)
        .filter(Objects::nonNull)
        .map(SourceStore.Cell::placeId)
        .filter(Objects::nonNull)
        .forEach(named::add);
    Set<UUID> people =
        Stream.concat(Stream.of(issue.affiliationId()), rows.affiliationIds())
            .collect(Collectors.toSet());
    return affiliations
        .byId(tx, people)
        .chain(
            standings ->
                organizations
                    .names(tx, named)
                    .map(names -> new IssueAround(standings, names, open)));
  }
}

package org.hashi.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashi.consultation.Ledger;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Organizations;
import org.hashi.organization.Standings;
import org.hashi.platform.Tx;
import org.hashi.report.NumberStore.Taking;
import org.hashi.report.ReportDoor.Opened;
import org.hashi.report.ReportStore.Report;
import org.hashi.report.ReportStore.Step;
import org.hashi.report.ReportView.ReportStep;
import org.hashi.report.ReportView.ReportTaken;
import org.hashi.report.ReportView.ReportWriter;
import org.hashi.report.WordStore.Version;
import org.hashi.report.WordStore.Words;
import org.jspecify.annotations.Nullable;

/** Puts together what a reader of a report sees. */
@ApplicationScoped
class ReportReader {
  private final Affiliations affiliations;
  private final Organizations organizations;
  private final Ledger ledger;
  private final ReportStore store = new ReportStore();
  private final WordStore words = new WordStore();
  private final NumberStore numbers = new NumberStore();

  ReportReader(Affiliations affiliations, Organizations organizations, Ledger ledger) {
    this.affiliations = affiliations;
    this.organizations = organizations;
    this.ledger = ledger;
  }

  /** All that was ever done with a report. */
  record Past(List<Version> versions, List<Taking> takings, List<Step> steps) {
    @Nullable Taking taking() {
      return takings.isEmpty() ? null : takings.getLast();
    }

    int version() {
      return versions.getLast().version();
    }

    Set<UUID> affiliationIds() {
      Set<UUID> all = new HashSet<>(writers());
      steps.forEach(one -> all.add(one.affiliationId()));
      return all;
    }

    /** Who wrote in it: words, or numbers. */
    Set<UUID> writers() {
      Set<UUID> all = new HashSet<>();
      versions.forEach(one -> all.add(one.affiliationId()));
      takings.forEach(one -> all.add(one.affiliationId()));
      return all;
    }
  }

  Uni<Past> past(Tx tx, UUID reportId) {
    return words
        .versions(tx, reportId)
        .chain(
            versions ->
                numbers
                    .takings(tx, reportId)
                    .chain(
                        takings ->
                            store
                                .steps(tx, reportId)
                                .map(steps -> new Past(versions, takings, steps))));
  }

  /** Whether the caller wrote in it, or handed it in. */
  Uni<Boolean> isOwn(Tx tx, Caller caller, Past past) {
    Set<UUID> those = past.writers();
    past.steps().stream()
        .filter(one -> one.state() == ReportState.SUBMITTED)
        .forEach(one -> those.add(one.affiliationId()));
    return affiliations
        .byId(tx, those)
        .map(
            standings ->
                standings.byId().values().stream()
                    .anyMatch(one -> one.accountId().equals(caller.accountId())));
  }

  Uni<List<NumberTable>> tables(Tx tx, UUID reportId, Past past) {
    Taking last = past.taking();
    return last == null
        ? Uni.createFrom().item(List.of())
        : numbers.tables(tx, reportId, last.taking());
  }

  Uni<Words> words(Tx tx, UUID reportId, Past past) {
    return words.words(tx, reportId, past.versions().getLast());
  }

  Uni<ReportView> view(Tx tx, Caller caller, Opened opened) {
    UUID reportId = opened.reportId();
    return past(tx, reportId)
        .chain(
            past ->
                words(tx, reportId, past)
                    .chain(
                        said ->
                            tables(tx, reportId, past)
                                .chain(tables -> view(tx, caller, opened, past, said, tables))));
  }

  private Uni<ReportView> view(
      Tx tx, Caller caller, Opened opened, Past past, Words said, List<NumberTable> tables) {
    return affiliations
        .byId(tx, past.affiliationIds())
        .chain(
            people ->
                isOwn(tx, caller, past)
                    .chain(
                        own ->
                            stale(tx, opened, past, tables)
                                .chain(
                                    stale ->
                                        organizations
                                            .names(tx, List.of(opened.report().centreId()))
                                            .map(
                                                names ->
                                                    view(
                                                        opened,
                                                        String.valueOf(
                                                            names.get(opened.report().centreId())),
                                                        past,
                                                        said,
                                                        tables,
                                                        people,
                                                        own,
                                                        stale)))));
  }

  /** For the centre, as long as anything can be done about it. */
  private Uni<Boolean> stale(Tx tx, Opened opened, Past past, List<NumberTable> tables) {
    Taking last = past.taking();
    if (last == null || !opened.keeps() || opened.report().state() == ReportState.ISSUED) {
      return Uni.createFrom().item(false);
    }
    YearMonth from =
        tables.stream()
            .map(NumberTable::from)
            .min(YearMonth::compareTo)
            .orElse(opened.report().period().from());
    return ledger.changedSince(
        tx,
        opened.report().centreId(),
        from.minusYears(1).atDay(1),
        opened.report().period().until().plusMonths(1).atDay(1),
        last.takenAt());
  }

  private static ReportView view(
      Opened opened,
      String centre,
      Past past,
      Words said,
      List<NumberTable> tables,
      Standings people,
      boolean own,
      boolean stale) {
    Report report = opened.report();
    boolean keeps = opened.keeps();
    Taking last = past.taking();
    return new ReportView(
        report.reportId(),
        report.centreId(),
        centre,
        report.kind(),
        report.edition(),
        report.period().from(),
        report.period().until(),
        report.state(),
        past.version(),
        said.title(),
        report.kind().sections(report.edition()),
        said.texts(),
        keeps ? said.examples() : said.examples().stream().map(Example::withoutOrigin).toList(),
        said.issues(),
        tables,
        last == null ? null : new ReportTaken(last.takenAt(), people.person(last.affiliationId())),
        stale,
        past.steps().stream().map(step -> step(step, people)).toList(),
        past.versions().stream().map(version -> writer(version, people)).toList(),
        report.corrects(),
        report.correctedBy(),
        keeps,
        keeps && report.state() == ReportState.DRAFT,
        report.state() == ReportState.SUBMITTED && !own);
  }

  private static ReportStep step(Step one, Standings people) {
    return new ReportStep(
        one.no(),
        one.state(),
        one.note(),
        one.version(),
        one.takenAt(),
        people.person(one.affiliationId()));
  }

  private static ReportWriter writer(Version one, Standings people) {
    return new ReportWriter(one.version(), one.writtenAt(), people.person(one.affiliationId()));
  }
}

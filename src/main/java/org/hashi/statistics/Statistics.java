package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.identity.Caller;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.Organizations;
import org.hashi.organization.Standing;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.statistics.StatisticsStore.Count;
import org.hashi.statistics.Suppression.Shown;

/** The tables of the prefecture, for its coordinators and officers. */
@ApplicationScoped
public class Statistics {
  private static final Set<AffiliationRole> READERS =
      Set.of(AffiliationRole.COORDINATOR, AffiliationRole.OFFICER);

  private final Transactions transactions;
  private final Affiliations affiliations;
  private final Organizations organizations;
  private final CodeLists lists;
  private final StatisticsStore store = new StatisticsStore();

  Statistics(
      Transactions transactions,
      Affiliations affiliations,
      Organizations organizations,
      CodeLists lists) {
    this.transactions = transactions;
    this.affiliations = affiliations;
    this.organizations = organizations;
    this.lists = lists;
  }

  /** The month's contacts by centre and by content, as far as the caller may know them. */
  public Uni<MonthlyTable> monthly(Caller caller, YearMonth month, TableKind kind) {
    return transactions.snapshot(
        tx ->
            affiliations
                .of(tx, caller.accountId())
                .map(Statistics::ownCentres)
                .chain(own -> tally(tx, month, kind, own))
                .map(tally -> table(tally, month, kind)));
  }

  private Uni<Tally> tally(Tx tx, YearMonth month, TableKind kind, Set<UUID> own) {
    return store
        .counts(tx, month, kind.kinds(lists))
        .chain(
            counts ->
                organizations
                    .ofKind(tx, OrganizationKind.CENTRE)
                    .map(centres -> new Tally(counts, centres, contents(counts), own)));
  }

  private MonthlyTable table(Tally tally, YearMonth month, TableKind kind) {
    Shown newMatters = tally.shown(Count::newMatters, kind.isAboutNobody());
    Shown contacts = tally.shown(Count::contacts, kind.isAboutNobody());
    return new MonthlyTable(
        month,
        kind,
        lists.version(),
        tally.centreRows(newMatters, contacts),
        tally.contentRows(newMatters, contacts),
        Tally.total(newMatters, contacts));
  }

  /** The contents that occurred, in the order of their list, and the unknown always. */
  private List<String> contents(List<Count> counts) {
    Set<String> occurred = counts.stream().map(Count::content).collect(Collectors.toSet());
    Stream<String> listed =
        lists.list(Dimension.CONTENT).codes().stream()
            .map(Code::code)
            .filter(code -> occurred.remove(code) || code.equals(Code.UNKNOWN));
    List<String> rows = listed.collect(Collectors.toCollection(ArrayList::new));
    rows.addAll(0, occurred.stream().sorted().toList());
    return rows;
  }

  /** Fails as not found for readers who neither coordinate nor hold an office. */
  private static Set<UUID> ownCentres(List<Standing> mine) {
    if (mine.stream().noneMatch(one -> READERS.contains(one.role()))) {
      throw new NotFound();
    }
    return mine.stream()
        .filter(one -> one.organizationKind().equals(OrganizationKind.CENTRE.id()))
        .map(Standing::organizationId)
        .collect(Collectors.toSet());
  }
}

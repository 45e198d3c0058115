package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hashi.codelist.Dimension;
import org.hashi.identity.Caller;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.statistics.Axis.OfCodes;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Axis.OfTime;
import org.hashi.statistics.CrossTable.CrossCell;
import org.hashi.statistics.CrossTable.CrossRow;
import org.hashi.statistics.MonthlyTable.Cells;
import org.hashi.statistics.MonthlyTable.CentreRow;
import org.hashi.statistics.MonthlyTable.ContentRow;

/** A month of the prefecture at a glance, for its coordinators and officers. */
@ApplicationScoped
public class Statistics {
  private final Transactions transactions;
  private final CrossTables tables;
  private final Organizations organizations;

  Statistics(Transactions transactions, CrossTables tables, Organizations organizations) {
    this.transactions = transactions;
    this.tables = tables;
    this.organizations = organizations;
  }

  /** The month's contacts by centre and by content, as far as the caller may know them. */
  public Uni<MonthlyTable> monthly(Caller caller, YearMonth month, TableKind kind) {
    return transactions.snapshot(
        tx ->
            table(tx, caller, month, kind, OfPlace.CENTRE)
                .chain(
                    byCentre ->
                        table(tx, caller, month, kind, new OfCodes(Dimension.CONTENT))
                            .chain(
                                byContent ->
                                    table(tx, caller, month, kind, OfTime.MONTH)
                                        .chain(whole -> monthly(tx, byCentre, byContent, whole)))));
  }

  private Uni<CrossTable> table(Tx tx, Caller caller, YearMonth month, TableKind kind, Axis axis) {
    Period period = new Period(month, month);
    return tables.table(tx, caller, new CrossWish(Place.PREFECTURE, period, kind, List.of(axis)));
  }

  private Uni<MonthlyTable> monthly(
      Tx tx, CrossTable byCentre, CrossTable byContent, CrossTable whole) {
    return organizations
        .ofKind(tx, OrganizationKind.CENTRE)
        .map(
            centres ->
                new MonthlyTable(
                    whole.period().from(),
                    whole.kind(),
                    whole.listVersion(),
                    centreRows(centres, byCentre),
                    contentRows(byContent),
                    cells(whole.rows().getLast())));
  }

  private static List<CentreRow> centreRows(List<OrganizationView> centres, CrossTable table) {
    Map<String, Cells> byKey = new HashMap<>();
    table.rows().stream()
        .filter(row -> row.key() != null)
        .forEach(row -> byKey.put(row.key(), cells(row)));
    return centres.stream()
        .map(
            centre -> {
              Cells cells = Objects.requireNonNull(byKey.get(centre.organizationId().toString()));
              return new CentreRow(
                  centre.organizationId(),
                  centre.name(),
                  centre.area(),
                  cells.newMatters(),
                  cells.contacts());
            })
        .toList();
  }

  private static List<ContentRow> contentRows(CrossTable table) {
    return table.rows().stream()
        .filter(row -> row.key() != null)
        .map(
            row -> {
              Cells cells = cells(row);
              return new ContentRow(
                  Objects.requireNonNull(row.key()), cells.newMatters(), cells.contacts());
            })
        .toList();
  }

  private static Cells cells(CrossRow row) {
    CrossCell all = row.cells().getFirst();
    return new Cells(all.newMatters(), all.contacts());
  }
}

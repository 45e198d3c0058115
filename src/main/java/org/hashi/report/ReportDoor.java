package org.hashi.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.Organizations;
import org.hashi.organization.RelationKind;
import org.hashi.organization.RelationView;
import org.hashi.organization.Standing;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;
import org.hashi.report.ReportStore.Report;

/**
 * Who reads reports: those who coordinate the centre, and from the moment it is submitted who
 * administers the association that operates the centre. For everybody else there is none.
 */
@ApplicationScoped
class ReportDoor {
  private final Affiliations affiliations;
  private final Organizations organizations;
  private final ReportStore store = new ReportStore();

  ReportDoor(Affiliations affiliations, Organizations organizations) {
    this.affiliations = affiliations;
    this.organizations = organizations;
  }

  /** A report somebody was let in to, and as whom he is. */
  record Opened(Report report, Desk desk) {
    UUID reportId() {
      return report.reportId();
    }

    Standing as() {
      return desk.as(report);
    }

    boolean keeps() {
      return desk.keeps(report);
    }
  }

  /** Fails as not found for those who have nothing to do with reports. */
  Uni<Desk> desk(Tx tx, Caller caller) {
    return affiliations.of(tx, caller.accountId()).chain(mine -> desk(tx, mine));
  }

  private Uni<Desk> desk(Tx tx, List<Standing> mine) {
    List<Standing> keeping = Desk.keeping(mine);
    List<Standing> administering = Desk.administering(mine);
    if (keeping.isEmpty() && administering.isEmpty()) {
      throw new NotFound();
    }
    return administering.isEmpty()
        ? Uni.createFrom().item(new Desk(keeping, administering, Set.of()))
        : organizations
            .relations(
                tx, RelationKind.OPERATES, OrganizationKind.ASSOCIATION, OrganizationKind.CENTRE)
            .map(
                all ->
                    new Desk(
                        keeping, administering, operated(all, administering, Japan.today(tx))));
  }

  private static Set<UUID> operated(
      List<RelationView> all, List<Standing> administering, LocalDate today) {
    Set<UUID> associations =
        administering.stream().map(Standing::organizationId).collect(Collectors.toSet());
    return all.stream()
        .filter(one -> associations.contains(one.fromId()) && one.holds(today))
        .map(RelationView::toId)
        .collect(Collectors.toSet());
  }

  Uni<Opened> toRead(Tx tx, Caller caller, UUID reportId) {
    return desk(tx, caller)
        .chain(
            desk ->
                store
                    .find(tx, reportId)
                    .map(
                        found ->
                            found.stream()
                                .filter(desk::reads)
                                .map(report -> new Opened(report, desk))
                                .findFirst()
                                .orElseThrow(NotFound::new)));
  }

  /** Of those who change a report at the same time one comes after the other. */
  Uni<Opened> inTurn(Tx tx, Caller caller, UUID reportId) {
    return toRead(tx, caller, reportId)
        .chain(() -> store.inTurn(tx, reportId))
        .chain(() -> toRead(tx, caller, reportId));
  }

  /** Only by those who coordinate the centre, and only while it is a draft. */
  Uni<Opened> toWrite(Tx tx, Caller caller, UUID reportId) {
    return inTurn(tx, caller, reportId)
        .invoke(
            opened -> {
              if (!opened.keeps()) {
                throw new NotFound();
              }
              if (opened.report().state() != ReportState.DRAFT) {
                throw new ReportProblem.NotInThisState();
              }
            });
  }
}

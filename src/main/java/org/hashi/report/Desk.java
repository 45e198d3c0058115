package org.hashi.report;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.Standing;
import org.hashi.platform.NotFound;
import org.hashi.report.ReportStore.Report;

/**
 * Before whom reports lie.
 *
 * @param keeping as whom he coordinates centres
 * @param administering as whom he administers associations
 * @param overseen the centres which these operate today
 */
record Desk(List<Standing> keeping, List<Standing> administering, Set<UUID> overseen) {
  static List<Standing> keeping(List<Standing> mine) {
    return of(mine, AffiliationRole.COORDINATOR, OrganizationKind.CENTRE);
  }

  static List<Standing> administering(List<Standing> mine) {
    return of(mine, AffiliationRole.ADMINISTRATOR, OrganizationKind.ASSOCIATION);
  }

  private static List<Standing> of(
      List<Standing> mine, AffiliationRole role, OrganizationKind kind) {
    return mine.stream()
        .filter(one -> one.role() == role && one.organizationKind().equals(kind.id()))
        .toList();
  }

  List<UUID> kept() {
    return keeping.stream().map(Standing::organizationId).distinct().toList();
  }

  boolean keeps(Report report) {
    return kept().contains(report.centreId());
  }

  /** Drafts are for the centre alone. */
  boolean reads(Report report) {
    return keeps(report)
        || report.state() != ReportState.DRAFT && overseen.contains(report.centreId());
  }

  /** As whom he does something with it. */
  Standing as(Report report) {
    return Stream.concat(
            keeping.stream().filter(one -> one.organizationId().equals(report.centreId())),
            administering.stream())
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}

package org.hashi.setup;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hashi.consultation.Axes;
import org.hashi.consultation.Codes;
import org.hashi.consultation.PastMatter;
import org.hashi.consultation.PastMatter.PastContact;
import org.hashi.consultation.PastMatters;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.platform.Tx;
import org.hashi.setup.Cast.Matter;

/** Invented counts of the months before, so that the tables are not empty. */
@ApplicationScoped
class DemoCounts {
  private final Organizations organizations;
  private final PastMatters past;

  DemoCounts(Organizations organizations, PastMatters past) {
    this.organizations = organizations;
    this.past = past;
  }

  Uni<Void> record(Tx tx, Cast cast) {
    return organizations
        .ofKind(tx, OrganizationKind.CENTRE)
        .chain(
            centres -> DemoStage.each(cast.consultations(), matter -> record(tx, matter, centres)));
  }

  private Uni<Void> record(Tx tx, Matter matter, List<OrganizationView> centres) {
    YearMonth month = YearMonth.from(Japan.today(tx)).minusMonths(matter.monthsAgo());
    Codes codes = Codes.said(matter.codes());
    PastMatter counted =
        new PastMatter(
            matter.kind(),
            matter.residence(),
            matter.person(),
            null,
            codes.only(Axes.MATTER),
            contacts(month, matter, codes.only(Axes.CONTACT)));
    return past.bring(tx, centre(centres, matter.centre()), null, List.of(counted))
        .replaceWithVoid();
  }

  /** The first one and then one a day, as long as the month lasts. */
  private static List<PastContact> contacts(YearMonth month, Matter matter, Codes codes) {
    return IntStream.rangeClosed(0, matter.followUps())
        .map(i -> Math.min(matter.day() + i, month.lengthOfMonth()))
        .mapToObj(day -> new PastContact(month.atDay(day), null, codes, false))
        .toList();
  }

  private static UUID centre(List<OrganizationView> centres, String key) {
    return centres.stream()
        .filter(one -> key.equals(one.networkId()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no such centre: " + key))
        .organizationId();
  }
}

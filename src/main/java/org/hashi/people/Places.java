package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.organization.AccountAffiliation;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.organization.Tenure;
import org.hashi.organization.Tenures;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** What somebody can be, and where. */
@ApplicationScoped
class Places {
  private final Organizations organizations;
  private final Tenures tenures;
  private final CodeLists lists;

  Places(Organizations organizations, Tenures tenures, CodeLists lists) {
    this.organizations = organizations;
    this.tenures = tenures;
    this.lists = lists;
  }

  Uni<Void> check(Tx tx, Mandate mandate, BeginAffiliation wanted) {
    return check(tx, mandate, wanted.organizationId(), wanted.role(), wanted.profession());
  }

  /** Whether such a place exists, and the caller may give it. */
  Uni<Void> check(
      Tx tx, Mandate mandate, UUID organizationId, AffiliationRole role, String profession) {
    mandate.requireGiving(role, organizationId);
    lists.require(Dimension.PROFESSION, profession);
    return organizations
        .get(tx, organizationId)
        .onFailure(NotFound.class)
        .transform(missing -> new Invalid("organizationId", "所属を選び直してください。"))
        .invoke(organization -> requireFit(role, organization))
        .replaceWithVoid();
  }

  /** Fails when the person has it already, confirmed or not. */
  Uni<Void> requireNew(Tx tx, AccountAffiliation wanted) {
    return tenures
        .of(tx, wanted.accountId())
        .invoke(
            theirs -> {
              if (isThere(tx, theirs, wanted)) {
                throw new PeopleProblem.AlreadyAffiliated();
              }
            })
        .replaceWithVoid();
  }

  private static boolean isThere(Tx tx, List<Tenure> theirs, AccountAffiliation wanted) {
    return theirs.stream()
        .filter(one -> !one.isOver(Japan.today(tx)))
        .map(Tenure::standing)
        .anyMatch(
            one ->
                one.organizationId().equals(wanted.organizationId())
                    && one.role() == wanted.role()
                    && one.profession().equals(wanted.profession()));
  }

  private static void requireFit(AffiliationRole role, OrganizationView organization) {
    if (!role.fits(organization.kind())) {
      throw new Invalid("organizationId", "この役割の所属先を選んでください。");
    }
  }
}

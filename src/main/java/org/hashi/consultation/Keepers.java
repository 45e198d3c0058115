package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashi.identity.Caller;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.Standing;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Who keeps the ledger of a centre: whoever coordinates it today, and nobody else. */
@ApplicationScoped
public class Keepers {
  private final Affiliations affiliations;
  private final ConsultationStore store = new ConsultationStore();

  Keepers(Affiliations affiliations) {
    this.affiliations = affiliations;
  }

  /**
   * As whom the caller keeps a centre's ledger; not found when he does not.
   *
   * @param centreId his only centre when null; a field error when he has several
   */
  public Uni<Standing> require(Tx tx, Caller caller, @Nullable UUID centreId) {
    return affiliations
        .require(tx, caller, AffiliationRole.COORDINATOR)
        .map(
            mine ->
                mine.stream()
                    .filter(one -> one.organizationKind().equals(OrganizationKind.CENTRE.id()))
                    .filter(one -> centreId == null || one.organizationId().equals(centreId))
                    .toList())
        .map(Keepers::only);
  }

  /** Those of these matters that are in a ledger the caller keeps. */
  public Uni<Set<UUID>> kept(Tx tx, Caller caller, Collection<UUID> consultationIds) {
    return affiliations
        .of(tx, caller.accountId())
        .map(
            mine ->
                mine.stream()
                    .filter(one -> one.role() == AffiliationRole.COORDINATOR)
                    .map(Standing::organizationId)
                    .toList())
        .chain(centres -> store.ofCentres(tx, consultationIds, centres));
  }

  private static Standing only(List<Standing> mine) {
    if (mine.isEmpty()) {
      throw new NotFound();
    }
    if (mine.stream().map(Standing::organizationId).distinct().count() > 1) {
      throw new Invalid("centreId", "どの拠点の台帳かを選んでください。");
    }
    return mine.getFirst();
  }
}

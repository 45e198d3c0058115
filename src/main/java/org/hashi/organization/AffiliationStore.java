package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Tx;

/** Statements on {@code organization_affiliation}. */
final class AffiliationStore {
  private static final String STANDING =
      """
      select new org.hashi.organization.Standing(
        a.affiliationId, a.accountId, a.organizationId, o.name, o.kind, a.role, a.profession,
        a.personName)
      from Affiliation a join Organization o on o.organizationId = a.organizationId
      """;

  Uni<List<Standing>> valid(Tx tx, UUID accountId, LocalDate on) {
    return tx.session()
        .createSelectionQuery(
            STANDING
                + " where a.accountId = ?1 and a.validFrom <= ?2"
                + " and (a.validTo is null or a.validTo >= ?2) order by a.affiliationId",
            Standing.class)
        .setParameter(1, accountId)
        .setParameter(2, on)
        .getResultList();
  }

  Uni<Boolean> any(Tx tx) {
    return tx.session()
        .createSelectionQuery("select count(*) from Affiliation", Long.class)
        .getSingleResult()
        .map(count -> count > 0);
  }

  Uni<List<Standing>> byId(Tx tx, Collection<UUID> affiliationIds) {
    return tx.session()
        .createSelectionQuery(STANDING + " where a.affiliationId in ?1", Standing.class)
        .setParameter(1, List.copyOf(affiliationIds))
        .getResultList();
  }
}

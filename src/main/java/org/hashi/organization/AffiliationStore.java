package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final String BY_ID =
      """
      select a.affiliation_id, a.account_id, a.organization_id, o.name, o.kind, a.role,
        a.profession, a.person_name
      from organization_affiliation a join organization_organization o using (organization_id)
      where a.affiliation_id = any($1)
      """;

  Uni<List<Standing>> valid(Tx tx, UUID accountId, LocalDate on) {
    return tx.session()
        .createSelectionQuery(
            STANDING
                + " where a.accountId = ?1 and a.validFrom <= ?2"
                + " and (a.validTo is null or a.validTo >= ?2) and not a.waiting order by a.affiliationId",
            Standing.class)
        .setParameter(1, accountId)
        .setParameter(2, on)
        .getResultList();
  }

  Uni<List<Standing>> waiting(Tx tx, UUID accountId, LocalDate on) {
    return tx.session()
        .createSelectionQuery(
            STANDING
                + " where a.accountId = ?1 and (a.validTo is null or a.validTo >= ?2)"
                + " and a.waiting order by a.affiliationId",
            Standing.class)
        .setParameter(1, accountId)
        .setParameter(2, on)
        .getResultList();
  }

  /** That day is the last of all that have not ended; what begins later never does. */
  Uni<Integer> endAll(Tx tx, UUID accountId, LocalDate last) {
    return tx.rows(
            """
            update organization_affiliation set valid_to = greatest(valid_from - 1, $2)
            where account_id = $1
              and (valid_to is null or valid_to > $2 and valid_to >= valid_from)
            """,
            accountId,
            last)
        .map(RowSet::rowCount);
  }

  Uni<Boolean> any(Tx tx) {
    return tx.session()
        .createSelectionQuery("select count(*) from Affiliation", Long.class)
        .getSingleResult()
        .map(count -> count > 0);
  }

  Uni<List<Standing>> byId(Tx tx, Collection<UUID> affiliationIds) {
    return tx.rows(BY_ID, (Object) affiliationIds.toArray(UUID[]::new))
        .map(
            rows -> {
              List<Standing> standings = new ArrayList<>();
              rows.forEach(row -> standings.add(standing(row)));
              return standings;
            });
  }

  /** Left out are those that do not hold that day. */
  Uni<Map<UUID, UUID>> organizations(Tx tx, Collection<UUID> affiliationIds, LocalDate on) {
    return tx.rows(
            """
            select affiliation_id, organization_id from organization_affiliation
            where affiliation_id = any($1)
              and valid_from <= $2 and (valid_to is null or valid_to >= $2) and not waiting
            """,
            affiliationIds.toArray(UUID[]::new),
            on)
        .map(
            rows -> {
              Map<UUID, UUID> organizations = new HashMap<>();
              rows.forEach(row -> organizations.put(row.getUUID(0), row.getUUID(1)));
              return organizations;
            });
  }

  static Standing standing(Row row) {
    return new Standing(
        row.getUUID(0),
        row.getUUID(1),
        row.getUUID(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }
}

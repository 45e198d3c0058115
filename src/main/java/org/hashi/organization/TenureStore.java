package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code organization_affiliation} about days and confirmations. */
final class TenureStore {
  private static final String TENURE =
      """
      select a.affiliation_id, a.account_id, a.organization_id, o.name, o.kind, a.role,
        a.profession, a.person_name, a.valid_from, a.valid_to, a.waiting,
        a.confirmed_by, a.confirmed_how, a.confirmed_at, a.ended_by
      from organization_affiliation a join organization_organization o using (organization_id)
      """;

  Uni<List<Tenure>> of(Tx tx, Collection<UUID> accountIds) {
    return tx.rows(
            TENURE + " where a.account_id = any($1) order by a.valid_from, a.affiliation_id",
            (Object) accountIds.toArray(UUID[]::new))
        .map(TenureStore::tenures);
  }

  /** Nobody else changes it until the transaction ends. */
  Uni<List<Tenure>> hold(Tx tx, UUID affiliationId) {
    return tx.rows(TENURE + " where a.affiliation_id = $1 for update of a", affiliationId)
        .map(TenureStore::tenures);
  }

  Uni<List<UUID>> accountsAt(Tx tx, Collection<UUID> organizationIds, LocalDate on) {
    return tx.rows(
            """
            select distinct account_id from organization_affiliation
            where organization_id = any($1) and (valid_to is null or valid_to >= $2)
            """,
            organizationIds.toArray(UUID[]::new),
            on)
        .map(
            rows -> {
              List<UUID> ids = new ArrayList<>();
              rows.forEach(row -> ids.add(row.getUUID(0)));
              return ids;
            });
  }

  Uni<List<Headcount>> headcounts(Tx tx, LocalDate on) {
    return tx.rows(
            """
            select o.organization_id, o.name, count(distinct a.account_id), min(a.valid_from)
            from organization_affiliation a join organization_organization o using (organization_id)
            where a.valid_to is null or a.valid_to >= $1
            group by o.organization_id, o.name order by o.name
            """,
            on)
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new Headcount(
                            row.getUUID(0),
                            row.getString(1),
                            row.getLong(2),
                            row.getLocalDate(3))));
  }

  Uni<Void> confirm(Tx tx, UUID affiliationId, Confirmation confirmation) {
    return tx.rows(
            """
            update organization_affiliation
            set waiting = false, confirmed_by = $2, confirmed_how = $3, confirmed_at = $4
            where affiliation_id = $1
            """,
            affiliationId,
            confirmation.by(),
            confirmation.proof().word(),
            confirmation.at().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  Uni<Void> end(Tx tx, UUID affiliationId, UUID by, LocalDate lastDay) {
    return tx.rows(
            "update organization_affiliation set valid_to = $2, ended_by = $3"
                + " where affiliation_id = $1",
            affiliationId,
            lastDay,
            by)
        .replaceWithVoid();
  }

  private static List<Tenure> tenures(RowSet<Row> rows) {
    List<Tenure> all = new ArrayList<>();
    rows.forEach(
        row ->
            all.add(
                new Tenure(
                    AffiliationStore.standing(row),
                    row.getLocalDate(8),
                    row.getLocalDate(9),
                    row.getBoolean(10),
                    confirmation(row),
                    row.getUUID(14))));
    return all;
  }

  private static @Nullable Confirmation confirmation(Row row) {
    OffsetDateTime at = row.getOffsetDateTime(13);
    return at == null
        ? null
        : new Confirmation(row.getUUID(11), Proof.of(row.getString(12)), at.toInstant());
  }
}

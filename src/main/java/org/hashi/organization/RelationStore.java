package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code organization_relation} about days. */
final class RelationStore {
  private static final String VIEW =
      """
      select r.relation_id, r.kind, r.from_id, f.name, r.to_id, t.name, r.valid_from, r.valid_to
      from organization_relation r
        join organization_organization f on f.organization_id = r.from_id
        join organization_organization t on t.organization_id = r.to_id
      """;

  /** All of one organization, those that are over included. */
  Uni<List<RelationView>> of(Tx tx, UUID organizationId) {
    return tx.rows(
            VIEW
                + " where r.from_id = $1 or r.to_id = $1"
                + " order by r.valid_to desc nulls first, r.kind, f.name, t.name",
            organizationId)
        .map(rows -> Rows.all(rows, RelationStore::view));
  }

  /** All between organizations of two kinds, those that are over included. */
  Uni<List<RelationView>> ofKinds(
      Tx tx, RelationKind kind, OrganizationKind from, OrganizationKind to) {
    return tx.rows(
            VIEW + " where r.kind = $1 and f.kind = $2 and t.kind = $3 order by r.relation_id",
            kind.id(),
            from.id(),
            to.id())
        .map(rows -> Rows.all(rows, RelationStore::view));
  }

  /** One that nobody else changes until the transaction ends. */
  Uni<List<RelationView>> hold(Tx tx, UUID relationId) {
    return tx.rows(VIEW + " where r.relation_id = $1 for update of r", relationId)
        .map(rows -> Rows.all(rows, RelationStore::view));
  }

  /** Whether the same relation holds on one of these days, but for this row. */
  Uni<Boolean> overlaps(Tx tx, AddRelation with, @Nullable UUID but) {
    return tx.rows(
            """
            select from organization_relation
            where kind = $1 and from_id = $2 and to_id = $3
              and relation_id is distinct from $6
              and daterange(valid_from, valid_to, '[]') && daterange($4, $5, '[]')
            """,
            with.kind().id(),
            with.fromId(),
            with.toId(),
            with.validFrom(),
            with.validTo(),
            but)
        .map(rows -> rows.size() > 0);
  }

  Uni<Void> end(Tx tx, UUID relationId, @Nullable LocalDate lastDay) {
    return tx.rows(
            "update organization_relation set valid_to = $2 where relation_id = $1",
            relationId,
            lastDay)
        .replaceWithVoid();
  }

  private static RelationView view(io.vertx.sqlclient.Row row) {
    return new RelationView(
        row.getUUID(0),
        RelationKind.of(row.getString(1)),
        row.getUUID(2),
        row.getString(3),
        row.getUUID(4),
        row.getString(5),
        row.getLocalDate(6),
        row.getLocalDate(7));
  }
}

package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;

/** Statements that look through organizations and the people who talk for them. */
final class ListingStore {
  private static final String LISTED =
      """
      select o.organization_id, o.kind, o.name, o.type, array(
        select t.name from organization_relation r
          join organization_organization t on t.organization_id = r.to_id
        where r.from_id = o.organization_id and r.kind in ('within', 'serves')
          and coalesce(r.valid_from <= $2, true) and coalesce(r.valid_to >= $2, true)
        order by t.organization_id)
      from organization_organization o
      """;

  /** By a part of the name, whatever the case. */
  Uni<List<UUID>> named(Tx tx, String part, int limit) {
    return tx.rows(
            "select organization_id from organization_organization"
                + " where position(lower($1) in lower(name)) > 0"
                + " order by kind = 'facility', name limit $2",
            part,
            limit)
        .map(ListingStore::ids);
  }

  /** Where somebody talks today whose name has this part. */
  Uni<List<UUID>> ofPeopleNamed(Tx tx, String part, int limit) {
    return tx.rows(
            """
            select distinct organization_id from organization_affiliation
            where position(lower($1) in lower(replace(person_name, ' ', ''))) > 0
              and not waiting and valid_from <= $2 and coalesce(valid_to >= $2, true)
            limit $3
            """,
            part.replace(" ", "").replace("\u3000", ""),
            Japan.today(tx),
            limit)
        .map(ListingStore::ids);
  }

  Uni<List<Listed>> listed(Tx tx, Collection<UUID> organizationIds) {
    return tx.rows(
            LISTED + " where o.organization_id = any($1) order by o.kind = 'facility', o.name",
            organizationIds.toArray(UUID[]::new),
            Japan.today(tx))
        .map(rows -> Rows.all(rows, ListingStore::one));
  }

  private static Listed one(Row row) {
    return new Listed(
        row.getUUID(0),
        OrganizationKind.of(row.getString(1)),
        row.getString(2),
        row.getString(3),
        List.of(row.getArrayOfStrings(4)));
  }

  private static List<UUID> ids(RowSet<Row> rows) {
    return Rows.all(rows, row -> row.getUUID(0));
  }
}

package org.hashi.policy;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Ids;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code policy_acceptance} and {@code policy_binding}. */
final class AcceptanceStore {
  /** The latest version of a publisher that a person or an organization has accepted. */
  record Latest(UUID acceptorId, UUID publisherId, int number, Instant acceptedAt) {}

  /** What names a version to those who have accepted it. */
  record Which(UUID publisherId, int number) {
    static Which of(PolicyVersion version) {
      return new Which(version.publisherId(), version.number());
    }
  }

  /** Whether it was not accepted before. */
  Uni<Boolean> accept(Tx tx, UUID accountId, PolicyVersion version) {
    return tx.rows(
            """
            insert into policy_acceptance (account_id, publisher_id, number, accepted_at)
            values ($1, $2, $3, $4) on conflict do nothing
            """,
            accountId,
            version.publisherId(),
            version.number(),
            tx.now().atOffset(ZoneOffset.UTC))
        .map(rows -> rows.rowCount() > 0);
  }

  /** The binding's id; null when it was there before. */
  Uni<@Nullable UUID> bind(Tx tx, UUID organizationId, PolicyVersion version, UUID by) {
    UUID id = Ids.next();
    return tx.rows(
            """
            insert into policy_binding
              (binding_id, organization_id, publisher_id, number, accepted_by, accepted_at)
            values ($1, $2, $3, $4, $5, $6) on conflict do nothing
            """,
            id,
            organizationId,
            version.publisherId(),
            version.number(),
            by,
            tx.now().atOffset(ZoneOffset.UTC))
        .map(rows -> rows.rowCount() > 0 ? id : null);
  }

  /** Everything that somebody has accepted, and when. */
  Uni<Map<Which, Instant>> of(Tx tx, UUID accountId) {
    return tx.rows(
            "select publisher_id, number, accepted_at from policy_acceptance where account_id = $1",
            accountId)
        .map(
            rows -> {
              Map<Which, Instant> all = new HashMap<>();
              rows.forEach(
                  row ->
                      all.put(
                          new Which(row.getUUID(0), row.getInteger(1)),
                          row.getOffsetDateTime(2).toInstant()));
              return all;
            });
  }

  /** What people have accepted, the latest version of each publisher. */
  Uni<List<Latest>> ofPeople(Tx tx, Collection<UUID> accountIds) {
    return tx.rows(
            """
            select distinct on (account_id, publisher_id)
              account_id, publisher_id, number, accepted_at
            from policy_acceptance where account_id = any($1)
            order by account_id, publisher_id, number desc
            """,
            (Object) accountIds.toArray(UUID[]::new))
        .map(AcceptanceStore::latest);
  }

  /** What organizations have accepted, the latest version of each publisher. */
  Uni<List<Latest>> ofOrganizations(Tx tx, Collection<UUID> organizationIds) {
    return tx.rows(
            """
            select distinct on (organization_id, publisher_id)
              organization_id, publisher_id, number, accepted_at
            from policy_binding where organization_id = any($1)
            order by organization_id, publisher_id, number desc
            """,
            (Object) organizationIds.toArray(UUID[]::new))
        .map(AcceptanceStore::latest);
  }

  /** The organizations that have accepted any version of this publisher, and which last. */
  Uni<List<Latest>> bindings(Tx tx, UUID publisherId) {
    return tx.rows(
            """
            select distinct on (organization_id) organization_id, publisher_id, number, accepted_at
            from policy_binding where publisher_id = $1
            order by organization_id, number desc
            """,
            publisherId)
        .map(AcceptanceStore::latest);
  }

  private static List<Latest> latest(RowSet<Row> rows) {
    List<Latest> all = new ArrayList<>();
    rows.forEach(
        row ->
            all.add(
                new Latest(
                    row.getUUID(0),
                    row.getUUID(1),
                    row.getInteger(2),
                    row.getOffsetDateTime(3).toInstant())));
    return all;
  }
}

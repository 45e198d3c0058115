package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code organization_organization} and {@code organization_relation}. */
final class OrganizationStore {
  private static final String CODED =
      "select 1 from organization_organization where kind = $1 and code = $2";
  private static final String SINCE =
      """
      select case when bool_and(valid_from is not null) then min(valid_from) end
      from organization_relation where to_id = $1 and kind = 'operates'
      """;

  private static final String AROUND =
      """
      with here as (
        select serves.to_id as inner_id, within.to_id as area_id
        from organization_relation serves
        join organization_relation within on within.from_id = serves.from_id
        where serves.kind = 'serves' and within.kind = 'within'
          and (serves.valid_from is null or serves.valid_from <= $2)
          and (serves.valid_to is null or serves.valid_to >= $2)
          and (within.valid_from is null or within.valid_from <= $2)
          and (within.valid_to is null or within.valid_to >= $2)
        union
        select from_id, to_id from organization_relation
        where kind = 'within'
          and (valid_from is null or valid_from <= $2) and (valid_to is null or valid_to >= $2)
      )
      select $1::uuid
      union select inner_id from here where area_id = $1
      union select area_id from here where inner_id = $1
      """;

  private static final int BATCH = 50;

  private static final String VIEW =
      """
      select new org.hashi.organization.OrganizationView(o.organizationId, o.kind, o.name,
        (select min(a.name) from Relation r join Organization a on a.organizationId = r.toId
          where r.fromId = o.organizationId and r.kind = 'within' and a.kind = 'area'
          and (r.validFrom is null or r.validFrom <= ?1)
          and (r.validTo is null or r.validTo >= ?1)),
        o.networkId, o.code)
      from Organization o
      """;

  Uni<Void> insertAll(Tx tx, List<?> rows) {
    return tx.session().insertAll(BATCH, rows.toArray());
  }

  /** In the order of the network file, because ids grow. */
  Uni<List<OrganizationView>> ofKind(Tx tx, OrganizationKind kind, LocalDate on) {
    return tx.session()
        .createSelectionQuery(
            VIEW + " where o.kind = ?2 order by o.organizationId", OrganizationView.class)
        .setParameter(1, on)
        .setParameter(2, kind.id())
        .getResultList();
  }

  /** A place, what lies in it and in what it lies, also by who serves it. */
  Uni<Set<UUID>> around(Tx tx, UUID placeId, LocalDate on) {
    return tx.rows(AROUND, placeId, on)
        .map(rows -> Set.copyOf(Rows.all(rows, row -> row.getUUID(0))));
  }

  Uni<List<OrganizationView>> all(Tx tx, LocalDate on) {
    return tx.session()
        .createSelectionQuery(VIEW + " order by o.organizationId", OrganizationView.class)
        .setParameter(1, on)
        .getResultList();
  }

  Uni<@Nullable OrganizationView> find(Tx tx, UUID organizationId, LocalDate on) {
    return tx.session()
        .createSelectionQuery(VIEW + " where o.organizationId = ?2", OrganizationView.class)
        .setParameter(1, on)
        .setParameter(2, organizationId)
        .getSingleResultOrNull();
  }

  /** Those of a kind that bear exactly this name. */
  Uni<List<UUID>> named(Tx tx, OrganizationKind kind, String name) {
    return tx.rows(
            "select organization_id from organization_organization where kind = $1 and name = $2",
            kind.id(),
            name)
        .map(rows -> Rows.all(rows, row -> row.getUUID(0)));
  }

  Uni<Void> rename(Tx tx, UUID organizationId, String name) {
    return tx.rows(
            "update organization_organization set name = $2 where organization_id = $1",
            organizationId,
            name)
        .replaceWithVoid();
  }

  /** Whoever adds organizations does so alone, so that no name comes in twice. */
  Uni<Void> lockNames(Tx tx) {
    return tx.rows("select pg_advisory_xact_lock(hashtext('organization.names'))")
        .replaceWithVoid();
  }

  Uni<Map<UUID, String>> names(Tx tx, Collection<UUID> organizationIds) {
    return tx.rows(
            "select organization_id, name from organization_organization"
                + " where organization_id = any($1)",
            (Object) organizationIds.toArray(UUID[]::new))
        .map(
            rows -> {
              Map<UUID, String> names = new HashMap<>();
              rows.forEach(row -> names.put(row.getUUID(0), row.getString(1)));
              return names;
            });
  }

  Uni<Map<UUID, Set<UUID>>> operators(Tx tx, Collection<UUID> operated, LocalDate on) {
    return tx.rows(
            """
            select to_id, from_id from organization_relation
            where to_id = any($1) and kind = 'operates'
              and (valid_from is null or valid_from <= $2) and (valid_to is null or valid_to >= $2)
            """,
            operated.toArray(UUID[]::new),
            on)
        .map(
            rows -> {
              Map<UUID, Set<UUID>> operators = new HashMap<>();
              rows.forEach(
                  row ->
                      operators
                          .computeIfAbsent(row.getUUID(0), id -> new HashSet<>())
                          .add(row.getUUID(1)));
              return operators;
            });
  }

  Uni<@Nullable String> prefectureCode(Tx tx) {
    return tx.session()
        .createSelectionQuery(
            "select code from Organization where kind = 'prefecture'", String.class)
        .getSingleResultOrNull();
  }

  Uni<Map<String, Integer>> populations(Tx tx) {
    return tx.rows(
            """
            select code, population from organization_organization
            where kind = 'municipality' and population is not null
            """)
        .map(
            rows -> {
              Map<String, Integer> populations = new HashMap<>();
              rows.forEach(row -> populations.put(row.getString(0), row.getInteger(1)));
              return populations;
            });
  }

  Uni<Boolean> coded(Tx tx, OrganizationKind kind, String code) {
    return tx.rows(CODED, kind.id(), code).map(rows -> rows.size() > 0);
  }

  Uni<@Nullable LocalDate> since(Tx tx, UUID organizationId) {
    return tx.rows(SINCE, organizationId).map(rows -> rows.iterator().next().getLocalDate(0));
  }
}

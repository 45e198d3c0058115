package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code organization_organization} and {@code organization_relation}. */
final class OrganizationStore {
  private static final int BATCH = 50;

  private static final String VIEW =
      """
      select new org.hashi.organization.OrganizationView(o.organizationId, o.kind, o.name,
        (select min(a.name) from Relation r join Organization a on a.organizationId = r.toId
          where r.fromId = o.organizationId and r.kind = 'within' and a.kind = 'area'
          and (r.validFrom is null or r.validFrom <= ?1)
          and (r.validTo is null or r.validTo >= ?1)),
        o.networkId)
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

  Uni<@Nullable String> prefectureCode(Tx tx) {
    return tx.session()
        .createSelectionQuery(
            "select code from Organization where kind = 'prefecture'", String.class)
        .getSingleResultOrNull();
  }
}

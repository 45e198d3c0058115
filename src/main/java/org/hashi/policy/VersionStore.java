package org.hashi.policy;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code policy_version} and {@code policy_epoch}. */
final class VersionStore {
  private static final String COLUMNS =
      """
      select version_id, publisher_id, number, title, adding, urgency, attachments, acceptance,
        grace_days, retention_years, review_months, contact_name, contact_phone, valid_from,
        published_at
      from policy_version
      """;

  private static final String INSERT =
      """
      insert into policy_version (version_id, publisher_id, number, title, adding, urgency,
        attachments, acceptance, grace_days, retention_years, review_months, contact_name,
        contact_phone, valid_from, published_at, published_by, body)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
      """;

  /** Begins a change after which what was worked out holds no longer; one at a time. */
  Uni<Void> nextEpoch(Tx tx) {
    return tx.rows("update policy_epoch set epoch = epoch + 1 where one").replaceWithVoid();
  }

  Uni<Long> epoch(Tx tx) {
    return tx.rows("select epoch from policy_epoch where one")
        .map(rows -> rows.iterator().next().getLong(0));
  }

  Uni<Void> insert(Tx tx, PolicyVersion version, String body, UUID by) {
    Rules rules = version.rules();
    return tx.rows(
            INSERT,
            version.versionId(),
            version.publisherId(),
            version.number(),
            version.title(),
            rules.adding().word(),
            rules.urgency().word(),
            rules.attachments().word(),
            rules.acceptance().when().word(),
            rules.acceptance().graceDays(),
            rules.retentionYears(),
            rules.reviewMonths(),
            version.contact().name(),
            version.contact().phone(),
            version.validFrom(),
            version.publishedAt().atOffset(ZoneOffset.UTC),
            by,
            body)
        .replaceWithVoid();
  }

  /** Every version there is, by publisher; the first ones first. */
  Uni<Map<UUID, Versions>> all(Tx tx) {
    return tx.rows(COLUMNS + " order by publisher_id, number").map(VersionStore::byPublisher);
  }

  /** The versions of those that have published any. */
  Uni<Map<UUID, Versions>> of(Tx tx, Collection<UUID> publisherIds) {
    return tx.rows(
            COLUMNS + " where publisher_id = any($1) order by publisher_id, number",
            (Object) publisherIds.toArray(UUID[]::new))
        .map(VersionStore::byPublisher);
  }

  Uni<@Nullable PolicyVersion> find(Tx tx, UUID versionId) {
    return tx.rows(COLUMNS + " where version_id = $1", versionId)
        .map(rows -> rows.size() == 0 ? null : version(rows.iterator().next()));
  }

  Uni<String> body(Tx tx, UUID versionId) {
    return tx.rows("select body from policy_version where version_id = $1", versionId)
        .map(rows -> rows.iterator().next().getString(0));
  }

  private static Map<UUID, Versions> byPublisher(RowSet<Row> rows) {
    Map<UUID, List<PolicyVersion>> lists = new LinkedHashMap<>();
    for (Row row : rows) {
      PolicyVersion one = version(row);
      lists.computeIfAbsent(one.publisherId(), id -> new ArrayList<>()).add(one);
    }
    Map<UUID, Versions> versions = new LinkedHashMap<>();
    lists.forEach((publisherId, list) -> versions.put(publisherId, new Versions(list)));
    return versions;
  }

  private static PolicyVersion version(Row row) {
    return new PolicyVersion(
        row.getUUID(0),
        row.getUUID(1),
        row.getInteger(2),
        row.getString(3),
        rules(row),
        new PolicyContact(row.getString(11), row.getString(12)),
        row.getLocalDate(13),
        row.getOffsetDateTime(14).toInstant());
  }

  private static Rules rules(Row row) {
    return new Rules(
        Adding.of(row.getString(4)),
        Urgency.of(row.getString(5)),
        Attachments.of(row.getString(6)),
        new Acceptance(Acceptance.When.of(row.getString(7)), row.getInteger(8)),
        row.getInteger(9),
        row.getInteger(10));
  }
}

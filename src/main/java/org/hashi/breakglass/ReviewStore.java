package org.hashi.breakglass;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code breakglass_review}, and on grants as those see them who review. */
final class ReviewStore {
  /** A review as it is stored. */
  record Review(UUID affiliationId, Judgement judgement, String words, Instant at) {}

  /** A grant with its review, if it has one. */
  record Reviewed(Grant grant, @Nullable Review review) {}

  private static final String SELECT =
      """
      select g.grant_id, g.channel_id, g.account_id, g.affiliation_id, g.reason, g.words,
        g.began_at, g.ends_at, g.review_due_at,
        r.affiliation_id, r.judgement, r.words, g.reviewed_at
      from breakglass_grant g left join breakglass_review r using (grant_id)
      """;

  private static final String OF_CHANNEL =
      SELECT + " where g.channel_id = $1 order by g.began_at desc, g.grant_id desc limit 200";

  private static final String WAITING =
      SELECT + " where g.reviewed_at is null order by g.review_due_at, g.grant_id limit 500";

  private static final String WAITING_IN =
      SELECT
          + " where g.reviewed_at is null and g.channel_id = any($1)"
          + " order by g.review_due_at, g.grant_id limit 500";

  private static final String ONE = SELECT + " where g.grant_id = $1";

  Uni<List<Reviewed>> ofChannel(Tx tx, UUID channelId) {
    return tx.rows(OF_CHANNEL, channelId).map(ReviewStore::all);
  }

  /** Those that nobody has reviewed, the most urgent first. */
  Uni<List<Reviewed>> waiting(Tx tx) {
    return tx.rows(WAITING).map(ReviewStore::all);
  }

  /** The same in these channels only. */
  Uni<List<Reviewed>> waiting(Tx tx, List<UUID> channelIds) {
    return channelIds.isEmpty()
        ? Uni.createFrom().item(List.of())
        : tx.rows(WAITING_IN, (Object) channelIds.toArray(UUID[]::new)).map(ReviewStore::all);
  }

  Uni<@Nullable Grant> grant(Tx tx, UUID grantId) {
    return tx.rows(ONE, grantId)
        .map(rows -> all(rows).stream().map(Reviewed::grant).findFirst().orElse(null));
  }

  /** Whether it was the first one. */
  Uni<Boolean> insert(Tx tx, UUID grantId, UUID affiliationId, ReviewGrant review) {
    return tx.rows(
            "update breakglass_grant set reviewed_at = $2"
                + " where grant_id = $1 and reviewed_at is null",
            grantId,
            tx.now().atOffset(ZoneOffset.UTC))
        .chain(
            changed ->
                changed.rowCount() == 0
                    ? Uni.createFrom().item(false)
                    : tx.rows(
                            "insert into breakglass_review"
                                + " (grant_id, affiliation_id, judgement, words)"
                                + " values ($1, $2, $3, $4)",
                            grantId,
                            affiliationId,
                            review.judgement().word(),
                            review.words())
                        .replaceWith(true));
  }

  private static List<Reviewed> all(RowSet<Row> rows) {
    List<Reviewed> all = new ArrayList<>();
    rows.forEach(row -> all.add(new Reviewed(GrantStore.grant(row), review(row))));
    return all;
  }

  private static @Nullable Review review(Row row) {
    return row.getUUID(9) == null
        ? null
        : new Review(
            row.getUUID(9),
            Judgement.of(row.getString(10)),
            row.getString(11),
            row.getOffsetDateTime(12).toInstant());
  }
}

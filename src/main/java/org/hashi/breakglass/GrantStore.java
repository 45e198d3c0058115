package org.hashi.breakglass;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code breakglass_grant} and {@code breakglass_try}. */
final class GrantStore {
  static final String COLUMNS =
      "grant_id, channel_id, account_id, affiliation_id, reason, words, began_at, ends_at,"
          + " review_due_at";

  private static final String INSERT =
      "insert into breakglass_grant (" + COLUMNS + ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

  private static final String STANDING =
      "select "
          + COLUMNS
          + " from breakglass_grant where account_id = $1 and channel_id = $2"
          + " and ends_at > $3 order by ends_at desc limit 1";

  private static final String OF_HOLDER =
      "select "
          + COLUMNS
          + " from breakglass_grant where account_id = $1 and ends_at > $2"
          + " order by ends_at desc limit 100";

  private static final String TRY =
      """
      insert into breakglass_try as known (account_id, began_at, tries) values ($1, $2, 1)
      on conflict (account_id) do update set
        tries = case when known.began_at > $3 then known.tries + 1 else 1 end,
        began_at = case when known.began_at > $3 then known.began_at else $2 end
      returning tries
      """;

  Uni<Void> insert(Tx tx, Grant grant) {
    return tx.rows(
            INSERT,
            grant.grantId(),
            grant.channelId(),
            grant.accountId(),
            grant.affiliationId(),
            grant.reason().word(),
            grant.words(),
            grant.beganAt().atOffset(ZoneOffset.UTC),
            grant.endsAt().atOffset(ZoneOffset.UTC),
            grant.reviewDueAt().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  /** The one by which somebody may read in a channel at this moment. */
  Uni<@Nullable Grant> standing(Tx tx, UUID accountId, UUID channelId) {
    return tx.rows(STANDING, accountId, channelId, now(tx))
        .map(rows -> grants(rows).stream().findFirst().orElse(null));
  }

  Uni<List<Grant>> ofHolder(Tx tx, UUID accountId) {
    return tx.rows(OF_HOLDER, accountId, now(tx)).map(GrantStore::grants);
  }

  /** Counts one more try; how many there were since the first of this hour's. */
  Uni<Integer> tried(Tx tx, UUID accountId) {
    return tx.rows(TRY, accountId, now(tx), now(tx).minusHours(1))
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  static List<Grant> grants(RowSet<Row> rows) {
    List<Grant> all = new ArrayList<>();
    rows.forEach(row -> all.add(grant(row)));
    return all;
  }

  static Grant grant(Row row) {
    return new Grant(
        row.getUUID(0),
        row.getUUID(1),
        row.getUUID(2),
        row.getUUID(3),
        Reason.of(row.getString(4)),
        row.getString(5),
        row.getOffsetDateTime(6).toInstant(),
        row.getOffsetDateTime(7).toInstant(),
        row.getOffsetDateTime(8).toInstant());
  }

  private static OffsetDateTime now(Tx tx) {
    return tx.now().atOffset(ZoneOffset.UTC);
  }
}

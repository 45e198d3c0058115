package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashi.organization.Japan;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements that end memberships, and find those that are to be ended. */
final class DepartureStore {
  private static final int AT_ONCE = 100;

  private static final String OVER =
      """
      select distinct m.affiliation_id
      from organization_term t join channel_member m using (affiliation_id)
      where t.last_day < $1 and m.left_seq is null
      limit $2
      """;

  /**
   * Waits for whoever is writing as this member. Taken before the stream's lock, as writers take
   * theirs: the other order would deadlock with them.
   */
  Uni<Void> lockForRemoval(Tx tx, UUID accountId, UUID channelId) {
    return tx.session()
        .createNativeQuery(
            "select 1 from channel_member where channel_id = ?1 and account_id = ?2"
                + " and left_seq is null for update",
            Integer.class)
        .setParameter(1, channelId)
        .setParameter(2, accountId)
        .getResultList()
        .replaceWithVoid();
  }

  /** Waits in the same way for whoever is writing as any member. */
  Uni<Void> lockAll(Tx tx, UUID channelId) {
    return tx.rows(
            "select 1 from channel_member where channel_id = $1 and left_seq is null"
                + " order by account_id for update",
            channelId)
        .replaceWithVoid();
  }

  /** Also those that nothing lets her into any more. */
  Uni<List<UUID>> channelsOf(Tx tx, UUID accountId) {
    return tx.rows(
            "select channel_id from channel_member where account_id = $1 and left_seq is null"
                + " order by channel_id",
            accountId)
        .map(DepartureStore::ids);
  }

  Uni<List<UUID>> channelsThrough(Tx tx, UUID affiliationId) {
    return tx.rows(
            "select channel_id from channel_member where affiliation_id = $1 and left_seq is null"
                + " order by channel_id",
            affiliationId)
        .map(DepartureStore::ids);
  }

  /** Affiliations whose last day is over, and with which somebody is a member all the same. */
  Uni<List<UUID>> over(Tx tx) {
    return tx.rows(OVER, Japan.today(tx), AT_ONCE).map(DepartureStore::ids);
  }

  /** Memberships whose own last day is over. */
  Uni<List<UUID>> overstayed(Tx tx) {
    return tx.rows(
            "select member_id from channel_member where last_day < $1 and left_seq is null limit $2",
            Japan.today(tx),
            AT_ONCE)
        .map(DepartureStore::ids);
  }

  /** The membership, while its own last day is over and nobody has ended it. */
  Uni<@Nullable Member> overstayed(Tx tx, UUID memberId) {
    return tx.session()
        .createSelectionQuery(
            "from Member where memberId = ?1 and leftSeq is null and lastDay < ?2", Member.class)
        .setParameter(1, memberId)
        .setParameter(2, Japan.today(tx))
        .getSingleResultOrNull();
  }

  Uni<Integer> leave(Tx tx, UUID memberId, long seq) {
    return tx.session()
        .createMutationQuery("update Member set leftSeq = ?1 where memberId = ?2")
        .setParameter(1, seq)
        .setParameter(2, memberId)
        .executeUpdate();
  }

  private static List<UUID> ids(RowSet<Row> rows) {
    List<UUID> ids = new ArrayList<>();
    rows.forEach(row -> ids.add(row.getUUID(0)));
    return ids;
  }
}

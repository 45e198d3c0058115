package org.hashi.notice;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Statements on {@code notice_notice}, {@code notice_recipient} and {@code notice_confirmation}.
 */
final class NoticeStore {
  /** A centre that received a notice, and who confirmed it when. */
  record Recipient(
      UUID noticeId, UUID centreId, @Nullable UUID affiliationId, @Nullable Instant confirmedAt) {}

  /** A page holds no more than this; older ones are reached by their number. */
  private static final int MOST = 500;

  private static final String RECIPIENTS =
      """
      select r.notice_id, r.centre_id, c.affiliation_id, c.confirmed_at
      from notice_recipient r left join notice_confirmation c using (notice_id, centre_id)
      """;

  private static final String CONFIRM =
      """
      insert into notice_confirmation (notice_id, centre_id, affiliation_id, confirmed_at)
      values (?1, ?2, ?3, ?4) on conflict do nothing
      """;

  Uni<@Nullable Notice> find(Tx tx, UUID noticeId) {
    return tx.session().get(Notice.class, noticeId);
  }

  Uni<@Nullable Notice> byClientId(Tx tx, UUID channelId, UUID clientId) {
    return tx.session()
        .createSelectionQuery("from Notice where channelId = ?1 and clientId = ?2", Notice.class)
        .setParameter(1, channelId)
        .setParameter(2, clientId)
        .getSingleResultOrNull();
  }

  Uni<List<Notice>> ofChannel(Tx tx, UUID channelId) {
    return tx.session()
        .createSelectionQuery("from Notice where channelId = ?1 order by seq desc", Notice.class)
        .setParameter(1, channelId)
        .setMaxResults(MOST)
        .getResultList();
  }

  Uni<Void> insert(Tx tx, Notice notice, List<UUID> centreIds) {
    return tx.session().insert(notice).chain(() -> addRecipients(tx, notice.noticeId, centreIds));
  }

  private static Uni<Void> addRecipients(Tx tx, UUID noticeId, List<UUID> centreIds) {
    return tx.session()
        .createNativeQuery(
            "insert into notice_recipient (notice_id, centre_id)"
                + " select ?1, unnest(cast(?2 as uuid[]))")
        .setParameter(1, noticeId)
        .setParameter(2, centreIds.toArray(UUID[]::new))
        .executeUpdate()
        .replaceWithVoid();
  }

  /** In the order of the network. */
  Uni<List<Recipient>> recipients(Tx tx, UUID noticeId) {
    return tx.session()
        .createNativeQuery(
            RECIPIENTS + " where r.notice_id = ?1 order by r.centre_id", Object[].class)
        .setParameter(1, noticeId)
        .getResultList()
        .map(NoticeStore::recipients);
  }

  Uni<List<Recipient>> recipientsInChannel(Tx tx, UUID channelId) {
    return tx.session()
        .createNativeQuery(
            RECIPIENTS
                + " where r.notice_id in (select notice_id from notice_notice where channel_id = ?1)",
            Object[].class)
        .setParameter(1, channelId)
        .getResultList()
        .map(NoticeStore::recipients);
  }

  /** Returns whether this confirmation is the centre's first. */
  Uni<Boolean> confirm(Tx tx, UUID noticeId, UUID centreId, UUID affiliationId) {
    return tx.session()
        .createNativeQuery(CONFIRM)
        .setParameter(1, noticeId)
        .setParameter(2, centreId)
        .setParameter(3, affiliationId)
        .setParameter(4, tx.now().atOffset(ZoneOffset.UTC))
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  private static List<Recipient> recipients(List<Object[]> rows) {
    return rows.stream().map(NoticeStore::recipient).toList();
  }

  private static Recipient recipient(Object[] row) {
    return new Recipient((UUID) row[0], (UUID) row[1], (UUID) row[2], instant(row[3]));
  }

  private static @Nullable Instant instant(@Nullable Object column) {
    return column == null ? null : ((OffsetDateTime) column).toInstant();
  }
}

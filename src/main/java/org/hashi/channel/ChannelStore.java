package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.organization.Japan;
import org.hashi.platform.Ids;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code channel_channel} and {@code channel_member}. */
final class ChannelStore {
  /** A channel with the caller's role in it. */
  record Mine(UUID channelId, ChannelKind kind, String title, MemberRole role, long members) {}

  /**
   * Who may receive events from which number up to which; while it is open, up to its last day or
   * that of the affiliation it rests on.
   */
  record Interval(
      UUID accountId, long joinedSeq, @Nullable Long leftSeq, @Nullable LocalDate lastDay) {}

  /** A membership counts only while the affiliation it rests on gives rights (record 23). */
  private static final String MEMBER =
      " channel_member m join organization_term t using (affiliation_id) ";

  private static final String MINE =
      """
      select c.channel_id, c.kind, c.title, m.role,
        (select count(*) from channel_member o
          where o.channel_id = c.channel_id and o.left_seq is null)
      from channel_member m join channel_channel c using (channel_id)
        join organization_term t using (affiliation_id)
      where m.account_id = $1 and m.left_seq is null
        and t.first_day <= $2 and coalesce(least(t.last_day, m.last_day) >= $2, true)
      order by c.channel_id
      """;

  Uni<List<Mine>> mine(Tx tx, UUID accountId) {
    return tx.rows(MINE, accountId, Japan.today(tx))
        .map(rows -> Rows.all(rows, ChannelStore::mine));
  }

  Uni<List<UUID>> ofKind(Tx tx, ChannelKind kind) {
    return tx.rows("select channel_id from channel_channel where kind = $1", kind.word())
        .map(rows -> Rows.all(rows, row -> row.getUUID(0)));
  }

  private static Mine mine(Row row) {
    return new Mine(
        row.getUUID(0),
        ChannelKind.of(row.getString(1)),
        row.getString(2),
        MemberRole.of(row.getString(3)),
        row.getLong(4));
  }

  /** The channels that are open to the account today. */
  Uni<List<UUID>> openTo(Tx tx, UUID accountId) {
    return tx.rows(
            "select m.channel_id from"
                + MEMBER
                + "where m.account_id = $1 and m.left_seq is null"
                + " and t.first_day <= $2 and coalesce(least(t.last_day, m.last_day) >= $2, true)",
            accountId,
            Japan.today(tx))
        .map(rows -> Rows.all(rows, row -> row.getUUID(0)));
  }

  Uni<Channel> channel(Tx tx, UUID channelId) {
    return tx.session().get(Channel.class, channelId);
  }

  Uni<List<Member>> members(Tx tx, UUID channelId) {
    return tx.session()
        .createSelectionQuery(
            "from Member where channelId = ?1 and leftSeq is null order by joinedSeq", Member.class)
        .setParameter(1, channelId)
        .getResultList();
  }

  Uni<Map<UUID, Audience>> intervals(Tx tx, Collection<UUID> channelIds) {
    return tx.rows(
            "select m.channel_id, m.account_id, m.joined_seq, m.left_seq,"
                + " least(t.last_day, m.last_day) from"
                + MEMBER
                + "where m.channel_id = any($1)",
            (Object) channelIds.toArray(UUID[]::new))
        .map(
            rows -> {
              Map<UUID, List<Interval>> byChannel = new HashMap<>();
              rows.forEach(
                  row ->
                      byChannel
                          .computeIfAbsent(row.getUUID(0), id -> new ArrayList<>())
                          .add(interval(row)));
              Map<UUID, Audience> audiences = new HashMap<>();
              byChannel.forEach(
                  (id, intervals) -> audiences.put(id, Audience.of(intervals, Japan.today(tx))));
              return audiences;
            });
  }

  private static Interval interval(Row row) {
    return new Interval(row.getUUID(1), row.getLong(2), row.getLong(3), row.getLocalDate(4));
  }

  /** Begins a membership; the index refuses a second one of the same person. */
  Uni<Void> join(Tx tx, UUID channelId, NewMember joining, long seq) {
    return tx.rows(
            "insert into channel_member"
                + " (member_id, channel_id, account_id, affiliation_id, role, joined_seq, joined_at,"
                + " last_day) values ($1, $2, $3, $4, $5, $6, $7, $8)",
            Ids.next(),
            channelId,
            joining.accountId(),
            joining.affiliationId(),
            joining.role().word(),
            seq,
            tx.now().atOffset(ZoneOffset.UTC),
            joining.lastDay())
        .replaceWithVoid();
  }

  Uni<Void> date(Tx tx, UUID memberId, @Nullable LocalDate lastDay) {
    return tx.rows(
            "update channel_member set last_day = $2 where member_id = $1", memberId, lastDay)
        .replaceWithVoid();
  }

  Uni<Void> changeRole(Tx tx, UUID memberId, MemberRole role) {
    return tx.rows(
            "update channel_member set role = $2 where member_id = $1", memberId, role.word())
        .replaceWithVoid();
  }

  Uni<@Nullable Member> member(Tx tx, UUID channelId, UUID accountId) {
    return tx.session()
        .createSelectionQuery(
            "from Member where channelId = ?1 and accountId = ?2 and leftSeq is null", Member.class)
        .setParameter(1, channelId)
        .setParameter(2, accountId)
        .getSingleResultOrNull();
  }
}

package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
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

/** Statements on {@code channel_channel} and {@code channel_member}. */
final class ChannelStore {
  /** A channel with the caller's role in it. */
  record Mine(Channel channel, Member member, long members) {}

  /** Who may receive events from which number up to which. */
  record Interval(UUID accountId, long joinedSeq, @Nullable Long leftSeq) {}

  private static final String ENTRY =
      """
      select m.channel_id, c.kind, m.account_id, m.affiliation_id, m.role
      from channel_member m join channel_channel c using (channel_id)
      where m.account_id = $1 and m.channel_id = $2 and m.left_seq is null
      """;

  /**
   * Holds the membership for one write at a time. Sharing it would let a page that never stops
   * writing hold off its own removal for as long as it likes.
   */
  Uni<Void> lockMembership(Tx tx, UUID accountId, UUID channelId) {
    return tx.session()
        .createNativeQuery(
            "select 1 from channel_member where channel_id = ?1 and account_id = ?2"
                + " and left_seq is null for no key update",
            Integer.class)
        .setParameter(1, channelId)
        .setParameter(2, accountId)
        .getResultList()
        .replaceWithVoid();
  }

  /** Locks as {@link #lockMembership} does; memberships that are held or ended are left out. */
  Uni<List<Entry>> lockFreeMemberships(Tx tx, List<Knock> knocks) {
    return tx.rows(
            """
            select m.channel_id, c.kind, m.account_id, m.affiliation_id, m.role
            from unnest($1::uuid[], $2::uuid[]) as k (account_id, channel_id)
              join channel_member m using (account_id, channel_id)
              join channel_channel c on c.channel_id = m.channel_id
            where m.left_seq is null for no key update of m skip locked
            """,
            knocks.stream().map(knock -> knock.caller().accountId()).toArray(UUID[]::new),
            knocks.stream().map(Knock::door).toArray(UUID[]::new))
        .map(
            rows -> {
              List<Entry> entries = new ArrayList<>();
              rows.forEach(row -> entries.add(entry(row)));
              return entries;
            });
  }

  private static Entry entry(Row row) {
    return new Entry(
        row.getUUID(0),
        ChannelKind.of(row.getString(1)),
        row.getUUID(2),
        row.getUUID(3),
        MemberRole.of(row.getString(4)));
  }

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

  Uni<@Nullable Entry> entry(Tx tx, UUID accountId, UUID channelId) {
    return tx.rows(ENTRY, accountId, channelId)
        .map(rows -> rows.size() == 0 ? null : entry(rows.iterator().next()));
  }

  Uni<List<Mine>> mine(Tx tx, UUID accountId) {
    return tx.session()
        .createSelectionQuery(
            "select c, m, (select count(*) from Member o where o.channelId = c.channelId"
                + " and o.leftSeq is null)"
                + " from Member m join Channel c on c.channelId = m.channelId"
                + " where m.accountId = ?1 and m.leftSeq is null order by c.channelId",
            Object[].class)
        .setParameter(1, accountId)
        .getResultList()
        .map(rows -> rows.stream().map(ChannelStore::mine).toList());
  }

  private static Mine mine(Object[] row) {
    return new Mine((Channel) row[0], (Member) row[1], ((Number) row[2]).longValue());
  }

  Uni<List<UUID>> channelsOf(Tx tx, UUID accountId) {
    return tx.rows(
            "select channel_id from channel_member where account_id = $1 and left_seq is null",
            accountId)
        .map(
            rows -> {
              List<UUID> ids = new ArrayList<>();
              rows.forEach(row -> ids.add(row.getUUID(0)));
              return ids;
            });
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
            "select channel_id, account_id, joined_seq, left_seq from channel_member"
                + " where channel_id = any($1)",
            (Object) channelIds.toArray(UUID[]::new))
        .map(
            rows -> {
              Map<UUID, List<Interval>> byChannel = new HashMap<>();
              rows.forEach(
                  row ->
                      byChannel
                          .computeIfAbsent(row.getUUID(0), id -> new ArrayList<>())
                          .add(new Interval(row.getUUID(1), row.getLong(2), row.getLong(3))));
              Map<UUID, Audience> audiences = new HashMap<>();
              byChannel.forEach((id, intervals) -> audiences.put(id, Audience.of(intervals)));
              return audiences;
            });
  }

  /** Begins a membership; the index refuses a second one of the same person. */
  Uni<Integer> join(Tx tx, UUID channelId, NewMember joining, long seq) {
    return tx.session()
        .createNativeQuery(
            "insert into channel_member"
                + " (member_id, channel_id, account_id, affiliation_id, role, joined_seq, joined_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, Ids.next())
        .setParameter(2, channelId)
        .setParameter(3, joining.accountId())
        .setParameter(4, joining.affiliationId())
        .setParameter(5, joining.role().word())
        .setParameter(6, seq)
        .setParameter(7, tx.now().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  Uni<@Nullable Member> member(Tx tx, UUID channelId, UUID accountId) {
    return tx.session()
        .createSelectionQuery(
            "from Member where channelId = ?1 and accountId = ?2 and leftSeq is null", Member.class)
        .setParameter(1, channelId)
        .setParameter(2, accountId)
        .getSingleResultOrNull();
  }

  Uni<Integer> leave(Tx tx, UUID memberId, long seq) {
    return tx.session()
        .createMutationQuery("update Member set leftSeq = ?1 where memberId = ?2")
        .setParameter(1, seq)
        .setParameter(2, memberId)
        .executeUpdate();
  }
}

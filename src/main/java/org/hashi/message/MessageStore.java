package org.hashi.message;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hashi.channel.Entry;
import org.hashi.organization.Person;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code message_message} and {@code message_read_position}. */
final class MessageStore {
  /** The constraint that a message sent twice runs into. */
  static final String SENT_ONCE = "message_sent_once";

  private static final String AFTER =
      """
      select m.message_id, m.thread_id, m.channel_id, m.seq, m.client_id,
        p.account_id, p.name, p.profession, p.organization, m.body, m.posted_at
      from unnest($1::uuid[], $2::bigint[]) as c (channel_id, reached) cross join lateral (
        select * from message_message
        where channel_id = c.channel_id and seq > c.reached order by seq limit $3) m
      join organization_person p using (affiliation_id)
      """;

  /** What makes a sent message unique. */
  record ClientKey(UUID authorId, UUID clientId) {}

  record Position(UUID affiliationId, long upTo, Instant readAt) {}

  Uni<@Nullable Message> find(Tx tx, UUID messageId) {
    return tx.session().get(Message.class, messageId);
  }

  Uni<@Nullable Message> sent(Tx tx, UUID authorId, UUID clientId) {
    return tx.session()
        .createSelectionQuery("from Message where authorId = ?1 and clientId = ?2", Message.class)
        .setParameter(1, authorId)
        .setParameter(2, clientId)
        .getSingleResultOrNull();
  }

  /** Which of them are stored already. */
  Uni<Set<ClientKey>> sentBefore(Tx tx, Collection<ClientKey> keys) {
    return tx.rows(
            """
            select author_id, client_id from message_message
              join unnest($1::uuid[], $2::uuid[]) as k (author_id, client_id)
                using (author_id, client_id)
            """,
            ids(keys, ClientKey::authorId),
            ids(keys, ClientKey::clientId))
        .map(
            rows -> {
              Set<ClientKey> found = new HashSet<>();
              rows.forEach(row -> found.add(new ClientKey(row.getUUID(0), row.getUUID(1))));
              return found;
            });
  }

  /** Inserts messages of one transaction: all bear its time. */
  Uni<Void> insert(Tx tx, List<Message> messages) {
    return tx.rows(
            """
            insert into message_message (posted_at, message_id, thread_id, channel_id, seq,
              author_id, affiliation_id, client_id, body)
            select $1, m.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::bigint[],
              $6::uuid[], $7::uuid[], $8::uuid[], $9::text[]) as m
            """,
            tx.now().atOffset(ZoneOffset.UTC),
            ids(messages, message -> message.messageId),
            ids(messages, message -> message.threadId),
            ids(messages, message -> message.channelId),
            messages.stream().map(message -> message.seq).toArray(Long[]::new),
            ids(messages, message -> message.authorId),
            ids(messages, message -> message.affiliationId),
            ids(messages, message -> message.clientId),
            messages.stream().map(message -> message.body).toArray(String[]::new))
        .replaceWithVoid();
  }

  /** When somebody first wrote in a thread. */
  record FirstWord(UUID threadId, UUID affiliationId, Instant postedAt) {}

  /** Of each affiliation under which somebody wrote in one of these threads. */
  Uni<List<FirstWord>> firstWords(Tx tx, Collection<UUID> threadIds) {
    return tx.rows(
            """
            select thread_id, affiliation_id, min(posted_at) from message_message
            where thread_id = any($1) group by thread_id, affiliation_id
            """,
            (Object) threadIds.toArray(UUID[]::new))
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new FirstWord(
                            row.getUUID(0), row.getUUID(1), row.getOffsetDateTime(2).toInstant())));
  }

  private static <T> UUID[] ids(Collection<T> of, Function<T, UUID> id) {
    return of.stream().map(id).toArray(UUID[]::new);
  }

  /** The messages numbered below {@code before}, newest first, at most {@code limit}. */
  Uni<List<Message>> before(Tx tx, UUID threadId, long before, int limit) {
    return tx.session()
        .createSelectionQuery(
            "from Message where threadId = ?1 and seq < ?2 order by seq desc", Message.class)
        .setParameter(1, threadId)
        .setParameter(2, before)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The messages of many channels, each numbered above what stands beside the channel's id. */
  Uni<List<MessageView>> after(Tx tx, Map<UUID, Long> cursors, int limit) {
    return tx.rows(
            AFTER,
            cursors.keySet().toArray(UUID[]::new),
            cursors.values().toArray(Long[]::new),
            limit)
        .map(
            rows -> {
              List<MessageView> messages = new ArrayList<>();
              rows.forEach(row -> messages.add(view(row)));
              return messages;
            });
  }

  private static MessageView view(Row row) {
    return new MessageView(
        row.getUUID(0),
        row.getUUID(1),
        row.getUUID(2),
        row.getLong(3),
        row.getUUID(4),
        new Person(row.getUUID(5), row.getString(6), row.getString(7), row.getString(8)),
        row.getString(9),
        row.getOffsetDateTime(10).toInstant());
  }

  Uni<List<Position>> positions(Tx tx, UUID threadId) {
    return tx.session()
        .createNativeQuery(
            "select affiliation_id, up_to, read_at from message_read_position"
                + " where thread_id = ?1 order by read_at, account_id",
            Object[].class)
        .setParameter(1, threadId)
        .getResultList()
        .map(rows -> rows.stream().map(MessageStore::position).toList());
  }

  private static Position position(Object[] row) {
    return new Position((UUID) row[0], ((Number) row[1]).longValue(), Times.instant(row[2]));
  }

  /** Returns 0 when the position was there or further already: it never goes back. */
  Uni<Integer> advance(Tx tx, UUID threadId, Entry reader, long upTo) {
    return tx.session()
        .createNativeQuery(
            """
            insert into message_read_position as position
              (thread_id, account_id, affiliation_id, up_to, read_at)
            values (?1, ?2, ?3, ?4, ?5)
            on conflict (thread_id, account_id) do update
              set up_to = ?4, read_at = ?5, affiliation_id = ?3 where position.up_to < ?4
            """)
        .setParameter(1, threadId)
        .setParameter(2, reader.accountId())
        .setParameter(3, reader.affiliationId())
        .setParameter(4, upTo)
        .setParameter(5, tx.now().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  Uni<Map<UUID, Long>> unreadByThread(Tx tx, UUID accountId, UUID channelId) {
    return unread(tx, "m.thread_id", accountId, List.of(channelId));
  }

  Uni<Map<UUID, Long>> unreadByChannel(Tx tx, UUID accountId, List<UUID> channelIds) {
    return unread(tx, "m.channel_id", accountId, channelIds);
  }

  private static Uni<Map<UUID, Long>> unread(
      Tx tx, String by, UUID accountId, List<UUID> channelIds) {
    return tx.session()
        .createNativeQuery(
            """
            select %1$s, count(*) from message_message m
              left join message_read_position r
                on r.thread_id = m.thread_id and r.account_id = ?1
            where m.channel_id = any(?2) and m.author_id <> ?1 and m.seq > coalesce(r.up_to, 0)
            group by %1$s
            """
                .formatted(by),
            Object[].class)
        .setParameter(1, accountId)
        .setParameter(2, channelIds.toArray(UUID[]::new))
        .getResultList()
        .map(MessageStore::counts);
  }

  private static Map<UUID, Long> counts(List<Object[]> rows) {
    Map<UUID, Long> counts = new HashMap<>();
    rows.forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).longValue()));
    return counts;
  }
}

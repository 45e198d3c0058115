package org.hashi.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Statements on {@code platform_stream} and {@code platform_event}. */
final class EventStore {
  /** Rows are locked in one order everywhere, and those that are held already are passed over. */
  private static final String NEXT_OF_FREE =
      """
      with wanted as (
        select * from unnest($1::uuid[], $2::bigint[]) as w (stream_id, events)
      ), free as (
        select stream_id from platform_stream
        where stream_id = any($1) order by stream_id for no key update skip locked
      )
      update platform_stream s set last_seq = s.last_seq + w.events
      from wanted w join free using (stream_id) where s.stream_id = w.stream_id
      returning s.stream_id, s.last_seq
      """;

  private static final String INSERT =
      """
      insert into platform_event (stream_id, seq, at, payload)
      select stream_id, seq, $3, payload
      from unnest($1::uuid[], $2::bigint[], $4::text[]) as e (stream_id, seq, payload)
      """;

  Uni<Void> open(Tx tx, UUID streamId) {
    return tx.session()
        .createNativeQuery(
            "insert into platform_stream (stream_id) values (?1) on conflict do nothing")
        .setParameter(1, streamId)
        .executeUpdate()
        .replaceWithVoid();
  }

  Uni<Long> next(Tx tx, UUID streamId) {
    return tx.session()
        .createNativeQuery(
            "update platform_stream set last_seq = last_seq + 1 where stream_id = ?1 returning last_seq",
            Long.class)
        .setParameter(1, streamId)
        .getSingleResult();
  }

  /** The last number taken of each stream that was free, as many as wanted having been taken. */
  Uni<Map<UUID, Long>> nextOfFree(Tx tx, Map<UUID, Long> wanted) {
    return tx.rows(
            NEXT_OF_FREE,
            wanted.keySet().toArray(UUID[]::new),
            wanted.values().toArray(Long[]::new))
        .map(EventStore::byStream);
  }

  /** Inserts events of one transaction: all bear its time. */
  Uni<Void> insert(Tx tx, List<StoredEvent> events) {
    return tx.rows(
            INSERT,
            events.stream().map(StoredEvent::streamId).toArray(UUID[]::new),
            events.stream().map(StoredEvent::seq).toArray(Long[]::new),
            tx.now().atOffset(ZoneOffset.UTC),
            events.stream().map(StoredEvent::payload).toArray(String[]::new))
        .replaceWithVoid();
  }

  Uni<Void> lock(Tx tx, UUID streamId) {
    return tx.session()
        .createNativeQuery(
            "select last_seq from platform_stream where stream_id = ?1 for update", Long.class)
        .setParameter(1, streamId)
        .getSingleResult()
        .replaceWithVoid();
  }

  Uni<List<StoredEvent>> after(Tx tx, UUID streamId, long after, int limit) {
    return tx.session()
        .createSelectionQuery(
            "from StoredEvent where streamId = ?1 and seq > ?2 order by seq", StoredEvent.class)
        .setParameter(1, streamId)
        .setParameter(2, after)
        .setMaxResults(limit)
        .getResultList();
  }

  Uni<List<StoredEvent>> after(Tx tx, Map<UUID, Long> cursors, int limit) {
    return tx.rows(
            """
            select c.stream_id, e.seq, e.at, e.payload
            from unnest($1::uuid[], $2::bigint[]) as c (stream_id, reached) cross join lateral (
              select seq, at, payload from platform_event
              where stream_id = c.stream_id and seq > c.reached order by seq limit $3) e
            order by c.stream_id, e.seq
            """,
            cursors.keySet().toArray(UUID[]::new),
            cursors.values().toArray(Long[]::new),
            limit)
        .map(
            rows -> {
              List<StoredEvent> events = new ArrayList<>();
              rows.forEach(row -> events.add(event(row)));
              return events;
            });
  }

  private static StoredEvent event(Row row) {
    return new StoredEvent(
        row.getUUID(0), row.getLong(1), row.getOffsetDateTime(2).toInstant(), row.getString(3));
  }

  Uni<Map<UUID, Long>> last(Tx tx, Collection<UUID> streamIds) {
    return tx.rows(
            "select stream_id, last_seq from platform_stream where stream_id = any($1)",
            (Object) streamIds.toArray(UUID[]::new))
        .map(EventStore::byStream);
  }

  private static Map<UUID, Long> byStream(RowSet<Row> rows) {
    Map<UUID, Long> seqs = new HashMap<>();
    rows.forEach(row -> seqs.put(row.getUUID(0), row.getLong(1)));
    return seqs;
  }
}

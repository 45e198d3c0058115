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
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;

/** Statements on {@code platform_stream} and {@code platform_event}. */
final class EventStore {
  private static final String INSERT =
      "insert into platform_event (stream_id, seq, at, payload) values ($1, $2, $3, $4)";

  /** Rows are locked in one order everywhere, and those that are held already are passed over. */
  private static final String INSERT_WHERE_FREE =
      """
      with wanted as (
        select stream_id, count(*) as events from unnest($1::uuid[]) as w (stream_id)
        group by stream_id
      ), free as (
        select stream_id, last_seq from platform_stream
        where stream_id = any($1) order by stream_id for no key update skip locked
      ), taken as (
        update platform_stream s set last_seq = f.last_seq + w.events
        from wanted w join free f using (stream_id) where s.stream_id = w.stream_id
      )
      insert into platform_event (stream_id, seq, at, payload)
      select w.stream_id, f.last_seq + n, $2, $3
      from wanted w join free f using (stream_id), generate_series(1, w.events) n
      returning stream_id, seq
      """;

  private static final String AFTER =
      """
      select c.stream_id, e.seq, e.at, e.payload
      from unnest($1::uuid[], $2::bigint[]) as c (stream_id, reached) cross join lateral (
        select seq, at, payload from platform_event
        where stream_id = c.stream_id and seq > c.reached order by seq limit $3) e
      order by c.stream_id, e.seq
      """;

  Uni<Void> open(Tx tx, UUID streamId) {
    return tx.rows(
            "insert into platform_stream (stream_id) values ($1) on conflict do nothing", streamId)
        .replaceWithVoid();
  }

  /** The stream's next number; its row is locked from then on. */
  Uni<Long> next(Tx tx, UUID streamId) {
    return tx.rows(
            "update platform_stream set last_seq = last_seq + 1 where stream_id = $1"
                + " returning last_seq",
            streamId)
        .map(rows -> rows.iterator().next().getLong(0));
  }

  Uni<Void> insert(Tx tx, UUID streamId, long seq, String payload) {
    return tx.rows(INSERT, streamId, seq, tx.now().atOffset(ZoneOffset.UTC), payload)
        .replaceWithVoid();
  }

  /**
   * Gives each stream that is free as many events, all alike, as it is named, under its next
   * numbers.
   *
   * @return the numbers by stream; a stream that another transaction holds is missing
   */
  Uni<Map<UUID, NavigableSet<Long>>> insertWhereFree(Tx tx, List<UUID> streamIds, String payload) {
    return tx.rows(
            INSERT_WHERE_FREE,
            streamIds.toArray(UUID[]::new),
            tx.now().atOffset(ZoneOffset.UTC),
            payload)
        .map(
            rows -> {
              Map<UUID, NavigableSet<Long>> seqs = new HashMap<>();
              rows.forEach(
                  row ->
                      seqs.computeIfAbsent(row.getUUID(0), id -> new TreeSet<>())
                          .add(row.getLong(1)));
              return seqs;
            });
  }

  Uni<Void> lock(Tx tx, UUID streamId) {
    return tx.rows("select last_seq from platform_stream where stream_id = $1 for update", streamId)
        .replaceWithVoid();
  }

  Uni<List<StoredEvent>> after(Tx tx, Map<UUID, Long> cursors, int limit) {
    return tx.rows(
            AFTER,
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

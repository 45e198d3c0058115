package org.hashi.platform;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Statements on {@code platform_stream} and {@code platform_event}. */
final class EventStore {
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

  Uni<Map<UUID, Long>> last(Tx tx, Collection<UUID> streamIds) {
    return tx.session()
        .createNativeQuery(
            "select stream_id, last_seq from platform_stream where stream_id = any(?1)",
            Object[].class)
        .setParameter(1, streamIds.toArray(UUID[]::new))
        .getResultList()
        .map(EventStore::byStream);
  }

  private static Map<UUID, Long> byStream(List<Object[]> rows) {
    Map<UUID, Long> seqs = new HashMap<>();
    rows.forEach(row -> seqs.put((UUID) row[0], ((Number) row[1]).longValue()));
    return seqs;
  }
}

package org.hashi.thread;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code thread_thread} and {@code thread_tag}. */
final class ThreadStore {
  Uni<@Nullable ThreadRow> find(Tx tx, UUID threadId) {
    return tx.session().get(ThreadRow.class, threadId);
  }

  /** Where a thread lies and who began it. */
  record Door(UUID channelId, UUID startedBy) {}

  Uni<Map<UUID, Door>> doors(Tx tx, List<UUID> threadIds) {
    return tx.rows(
            "select thread_id, channel_id, started_by from thread_thread where thread_id = any($1)",
            (Object) threadIds.toArray(UUID[]::new))
        .map(
            rows -> {
              Map<UUID, Door> doors = new HashMap<>();
              rows.forEach(
                  row -> doors.put(row.getUUID(0), new Door(row.getUUID(1), row.getUUID(2))));
              return doors;
            });
  }

  Uni<List<ThreadRow>> ofChannel(Tx tx, UUID channelId) {
    return tx.session()
        .createSelectionQuery(
            "from ThreadRow where channelId = ?1 order by lastSeq desc", ThreadRow.class)
        .setParameter(1, channelId)
        .getResultList();
  }

  Uni<List<ThreadRow>> openOf(Tx tx, Collection<UUID> channelIds, Collection<UUID> startedBy) {
    return tx.session()
        .createSelectionQuery(
            "from ThreadRow where channelId in ?1 and startedBy in ?2 and state = 'open'"
                + " order by lastPostedAt desc",
            ThreadRow.class)
        .setParameter(1, channelIds)
        .setParameter(2, startedBy)
        .setMaxResults(100)
        .getResultList();
  }

  Uni<List<ThreadRow>> among(Tx tx, Collection<UUID> channelIds, Collection<UUID> threadIds) {
    return tx.session()
        .createSelectionQuery(
            "from ThreadRow where channelId in ?1 and threadId in ?2 order by threadId",
            ThreadRow.class)
        .setParameter(1, channelIds)
        .setParameter(2, threadIds)
        .getResultList();
  }

  Uni<List<Begun>> begun(Tx tx, List<UUID> channelIds, Instant from, Instant until) {
    return tx.rows(
            """
            select thread_id, started_by, started_at from thread_thread
            where channel_id = any($1) and started_at >= $2 and started_at < $3
            """,
            channelIds.toArray(UUID[]::new),
            from.atOffset(ZoneOffset.UTC),
            until.atOffset(ZoneOffset.UTC))
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new Begun(
                            row.getUUID(0), row.getUUID(1), row.getOffsetDateTime(2).toInstant())));
  }

  Uni<Map<UUID, List<Tag>>> tags(Tx tx, List<UUID> threadIds) {
    return tx.session()
        .createSelectionQuery(
            "from TagRow where threadId in ?1 order by dimension, primary desc, code", TagRow.class)
        .setParameter(1, threadIds)
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.groupingBy(
                            row -> row.threadId,
                            Collectors.mapping(TagRow::tag, Collectors.toList()))));
  }

  Uni<Void> posted(Tx tx, List<Threads.NewSeq> seqs) {
    return tx.rows(
            """
            update thread_thread t set
              last_seq = p.last_seq, last_posted_at = $3, messages = t.messages + p.messages
            from (
              select thread_id, max(seq) as last_seq, count(*) as messages
              from unnest($1::uuid[], $2::bigint[]) as p (thread_id, seq) group by thread_id
            ) p
            where t.thread_id = p.thread_id
            """,
            seqs.stream().map(Threads.NewSeq::threadId).toArray(UUID[]::new),
            seqs.stream().map(Threads.NewSeq::seq).toArray(Long[]::new),
            tx.now().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  Uni<Void> retag(Tx tx, UUID threadId, String kind, List<Tag> tags) {
    return tx.session()
        .createMutationQuery("update ThreadRow set kind = ?1 where threadId = ?2")
        .setParameter(1, kind)
        .setParameter(2, threadId)
        .executeUpdate()
        .chain(
            () ->
                tx.session()
                    .createMutationQuery("delete from TagRow where threadId = ?1")
                    .setParameter(1, threadId)
                    .executeUpdate())
        .chain(
            () ->
                tx.session()
                    .insertAll(tags.stream().map(tag -> new TagRow(threadId, tag)).toArray()));
  }
}

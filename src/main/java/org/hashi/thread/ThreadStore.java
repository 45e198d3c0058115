package org.hashi.thread;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code thread_thread} and {@code thread_tag}. */
final class ThreadStore {
  Uni<@Nullable ThreadRow> find(Tx tx, UUID threadId) {
    return tx.session().get(ThreadRow.class, threadId);
  }

  Uni<List<ThreadRow>> ofChannel(Tx tx, UUID channelId) {
    return tx.session()
        .createSelectionQuery(
            "from ThreadRow where channelId = ?1 order by lastSeq desc", ThreadRow.class)
        .setParameter(1, channelId)
        .getResultList();
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

  Uni<Integer> posted(Tx tx, UUID threadId, long seq) {
    return tx.session()
        .createMutationQuery(
            "update ThreadRow set lastSeq = ?1, lastPostedAt = ?2, messages = messages + 1"
                + " where threadId = ?3")
        .setParameter(1, seq)
        .setParameter(2, tx.now())
        .setParameter(3, threadId)
        .executeUpdate();
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

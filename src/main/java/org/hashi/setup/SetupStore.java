package org.hashi.setup;

import io.smallrye.mutiny.Uni;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Tx;

/** Statements on {@code setup_channel} and {@code setup_mark}. */
final class SetupStore {
  /** Lets one step at a time happen, on all nodes. */
  Uni<Void> lock(Tx tx) {
    return tx.session()
        .createNativeQuery("lock table setup_mark in share row exclusive mode")
        .executeUpdate()
        .replaceWithVoid();
  }

  Uni<Void> mark(Tx tx, String name) {
    return tx.session()
        .createNativeQuery("insert into setup_mark (name, made_at) values (?1, ?2)")
        .setParameter(1, name)
        .setParameter(2, tx.now().atOffset(ZoneOffset.UTC))
        .executeUpdate()
        .replaceWithVoid();
  }

  Uni<Boolean> isMarked(Tx tx, String name) {
    return tx.session()
        .createNativeQuery("select count(*) from setup_mark where name = ?1", Long.class)
        .setParameter(1, name)
        .getSingleResult()
        .map(count -> count > 0);
  }

  Uni<Void> keepChannel(Tx tx, String key, UUID channelId) {
    return tx.session()
        .createNativeQuery("insert into setup_channel (key, channel_id) values (?1, ?2)")
        .setParameter(1, key)
        .setParameter(2, channelId)
        .executeUpdate()
        .replaceWithVoid();
  }

  Uni<Map<String, UUID>> channels(Tx tx) {
    return tx.session()
        .createNativeQuery("select key, channel_id from setup_channel", Object[].class)
        .getResultList()
        .map(SetupStore::byKey);
  }

  private static Map<String, UUID> byKey(List<Object[]> rows) {
    Map<String, UUID> channels = new HashMap<>();
    rows.forEach(row -> channels.put((String) row[0], (UUID) row[1]));
    return channels;
  }
}

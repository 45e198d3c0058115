package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Tx;

/** Statements on {@code channel_channel} about rooms, without asking who is in them. */
final class RoomStore {
  Uni<Map<UUID, String>> titles(Tx tx, Collection<UUID> channelIds) {
    return tx.rows(
            "select channel_id, title from channel_channel where channel_id = any($1)",
            (Object) channelIds.toArray(UUID[]::new))
        .map(
            rows -> {
              Map<UUID, String> titles = new HashMap<>();
              rows.forEach(row -> titles.put(row.getUUID(0), row.getString(1)));
              return titles;
            });
  }
}

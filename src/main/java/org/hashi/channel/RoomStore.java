package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code channel_channel} that find rooms without asking who is in them. */
final class RoomStore {
  /** The room of a patient's team. */
  Uni<@Nullable UUID> ofPatient(Tx tx, UUID patientId) {
    return tx.rows(
            "select channel_id from channel_channel where patient_id = $1 and kind = 'team'"
                + " order by channel_id limit 1",
            patientId)
        .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getUUID(0));
  }

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

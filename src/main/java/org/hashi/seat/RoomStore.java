package org.hashi.seat;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hashi.channel.MemberRole;
import org.hashi.platform.Tx;

/** Statements on {@code seat_room}. */
final class RoomStore {
  Uni<Void> keep(Tx tx, UUID seatId, UUID channelId, MemberRole role) {
    return tx.rows(
            "insert into seat_room (seat_id, channel_id, role) values ($1, $2, $3)"
                + " on conflict (seat_id, channel_id) do update set role = excluded.role",
            seatId,
            channelId,
            role.word())
        .replaceWithVoid();
  }

  Uni<Void> drop(Tx tx, UUID seatId, UUID channelId) {
    return tx.rows(
            "delete from seat_room where seat_id = $1 and channel_id = $2", seatId, channelId)
        .replaceWithVoid();
  }

  /** The channels that wait, and in which role they do. */
  Uni<Map<UUID, MemberRole>> of(Tx tx, UUID seatId) {
    return tx.rows("select channel_id, role from seat_room where seat_id = $1", seatId)
        .map(
            rows -> {
              Map<UUID, MemberRole> rooms = new HashMap<>();
              rows.forEach(row -> rooms.put(row.getUUID(0), MemberRole.of(row.getString(1))));
              return rooms;
            });
  }

  Uni<Map<UUID, Long>> counts(Tx tx, Collection<UUID> seatIds) {
    return tx.rows(
            "select seat_id, count(*) from seat_room where seat_id = any($1) group by seat_id",
            (Object) seatIds.toArray(UUID[]::new))
        .map(
            rows -> {
              Map<UUID, Long> counts = new HashMap<>();
              rows.forEach(row -> counts.put(row.getUUID(0), row.getLong(1)));
              return counts;
            });
  }

  Uni<Void> dropAll(Tx tx, UUID seatId) {
    return tx.rows("delete from seat_room where seat_id = $1", seatId).replaceWithVoid();
  }
}

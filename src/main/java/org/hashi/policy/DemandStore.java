package org.hashi.policy;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import org.hashi.platform.Tx;

/** Statements on {@code policy_channel}. */
final class DemandStore {
  /**
   * Keeps what must be accepted before posting in a channel.
   *
   * @param least the least version that does, by publisher
   */
  Uni<Void> keep(Tx tx, UUID channelId, LocalDate day, long epoch, SortedMap<UUID, Integer> least) {
    return tx.rows(
            """
            insert into policy_channel as c (channel_id, day, epoch, publishers, least)
            values ($1, $2, $3, $4, $5)
            on conflict (channel_id) do update set
              day = excluded.day, epoch = excluded.epoch, publishers = excluded.publishers,
              least = excluded.least
            where (c.day, c.epoch) is distinct from (excluded.day, excluded.epoch)
            """,
            channelId,
            day,
            epoch,
            least.keySet().toArray(UUID[]::new),
            least.values().toArray(Integer[]::new))
        .replaceWithVoid();
  }

  Uni<Void> forget(Tx tx, UUID channelId) {
    return tx.rows("delete from policy_channel where channel_id = $1", channelId).replaceWithVoid();
  }
}

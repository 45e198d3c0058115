package org.hashi.platform;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is said by events of one kind to which the log only refers: a capability that keeps the
 * words in tables of its own need not store them twice, nor have them corrected or removed twice.
 */
public interface EventWords {
  /** An event as it stands under a number. */
  record Told(UUID streamId, long seq, Event event) {}

  /** The kind. */
  Class<? extends Event> kind();

  /**
   * The events of that kind of many streams, each numbered above what stands beside the stream's
   * id, at most {@code limit} of each, the lowest first. Asked for together with the log: nothing
   * may be waited for but the database.
   */
  Uni<List<Told>> after(Tx tx, Map<UUID, Long> cursors, int limit);
}

package org.hashi.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;

/**
 * The logs of all streams. A stream is a channel, or the private stream of one account; its row is
 * locked from the first event of a transaction to the end, so commit order is number order.
 */
@ApplicationScoped
public class EventLog {
  private final ObjectMapper json;
  private final EventStore store = new EventStore();

  EventLog(ObjectMapper json) {
    this.json = json;
  }

  /** Begins an empty stream; opening one that exists changes nothing. */
  public Uni<Void> open(Tx tx, UUID streamId) {
    return store.open(tx, streamId);
  }

  /**
   * Appends one event under the stream's next number.
   *
   * @param event made from that number, because what changed often carries it
   * @return the number
   */
  public Uni<Long> append(Tx tx, UUID streamId, LongFunction<? extends Event> event) {
    return store
        .next(tx, streamId)
        .call(
            seq ->
                tx.session()
                    .insert(new StoredEvent(streamId, seq, tx.now(), write(event.apply(seq)))))
        .invoke(() -> tx.touch(streamId));
  }

  /** Takes the stream's lock, so that nothing is appended to it before this transaction ends. */
  public Uni<Void> lock(Tx tx, UUID streamId) {
    return store.lock(tx, streamId);
  }

  /** Events numbered above {@code after}, in order, at most {@code limit}. */
  public Uni<List<StoredEvent>> after(Tx tx, UUID streamId, long after, int limit) {
    return store.after(tx, streamId, after, limit);
  }

  /** The last number of each stream; streams that do not exist are left out. */
  public Uni<Map<UUID, Long>> last(Tx tx, Collection<UUID> streamIds) {
    return store.last(tx, streamIds);
  }

  /** The last number of one stream, 0 when nothing happened in it yet. */
  public Uni<Long> last(Tx tx, UUID streamId) {
    return last(tx, List.of(streamId)).map(seqs -> seqs.getOrDefault(streamId, 0L));
  }

  private String write(Event event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

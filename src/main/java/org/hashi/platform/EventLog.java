package org.hashi.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

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

  /** An event on its way to a stream, made from the number it gets there. */
  public record Appending(UUID streamId, LongFunction<? extends Event> event) {}

  /**
   * Appends many events in their order, with one statement for all numbers and one for all rows.
   * Streams that another transaction holds are not waited for, so that a slow one holds up nobody.
   *
   * @return the number of each event, null where its stream was held
   */
  public Uni<List<@Nullable Long>> appendWhereFree(Tx tx, List<Appending> events) {
    Map<UUID, Long> wanted = new LinkedHashMap<>();
    events.forEach(one -> wanted.merge(one.streamId(), 1L, Long::sum));
    return store
        .nextOfFree(tx, wanted)
        .map(last -> number(events, wanted, last))
        .call(seqs -> store.insert(tx, rows(tx, events, seqs)))
        .invoke(seqs -> touch(tx, events, seqs));
  }

  /** Counts up from the number before the first that this transaction took. */
  private static List<@Nullable Long> number(
      List<Appending> events, Map<UUID, Long> wanted, Map<UUID, Long> last) {
    Map<UUID, Long> reached = new HashMap<>();
    last.forEach((id, seq) -> reached.put(id, seq - wanted.getOrDefault(id, 0L)));
    List<@Nullable Long> seqs = new ArrayList<>(events.size());
    events.forEach(one -> seqs.add(reached.computeIfPresent(one.streamId(), (id, seq) -> seq + 1)));
    return seqs;
  }

  private List<StoredEvent> rows(Tx tx, List<Appending> events, List<@Nullable Long> seqs) {
    List<StoredEvent> rows = new ArrayList<>(events.size());
    for (int i = 0; i < events.size(); i++) {
      Long seq = seqs.get(i);
      if (seq != null) {
        Appending one = events.get(i);
        rows.add(new StoredEvent(one.streamId(), seq, tx.now(), write(one.event().apply(seq))));
      }
    }
    return rows;
  }

  private static void touch(Tx tx, List<Appending> events, List<@Nullable Long> seqs) {
    for (int i = 0; i < events.size(); i++) {
      if (seqs.get(i) != null) {
        tx.touch(events.get(i).streamId());
      }
    }
  }

  /** Takes the stream's lock, so that nothing is appended to it before this transaction ends. */
  public Uni<Void> lock(Tx tx, UUID streamId) {
    return store.lock(tx, streamId);
  }

  /** Events numbered above {@code after}, in order, at most {@code limit}. */
  public Uni<List<StoredEvent>> after(Tx tx, UUID streamId, long after, int limit) {
    return store.after(tx, streamId, after, limit);
  }

  /**
   * The events of many streams, each numbered above what stands beside its id, in order and at most
   * {@code limit} of each; one statement, so all were committed at the same moment.
   */
  public Uni<List<StoredEvent>> after(Tx tx, Map<UUID, Long> cursors, int limit) {
    return store.after(tx, cursors, limit);
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

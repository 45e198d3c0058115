package org.hashi.platform;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
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
  private final EventCompletion completion;
  private final EventStore store = new EventStore();

  EventLog(ObjectMapper json, Instance<EventWords> words) {
    this.json = json;
    this.completion = new EventCompletion(words.stream().toList(), this::write);
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
    return put(tx, streamId, seq -> write(event.apply(seq)));
  }

  /**
   * Appends an event that says nothing here: its {@link EventWords} tell what stands under the
   * number.
   *
   * @return the number
   */
  public Uni<Long> refer(Tx tx, UUID streamId, Class<? extends Event> kind) {
    return put(tx, streamId, seq -> reference(kind));
  }

  private Uni<Long> put(Tx tx, UUID streamId, LongFunction<String> payload) {
    return store
        .next(tx, streamId)
        .call(seq -> store.insert(tx, streamId, seq, payload.apply(seq)))
        .invoke(() -> tx.touch(streamId));
  }

  /**
   * Appends many events as {@link #refer} does, one for each time a stream is named, with one
   * statement. Streams that another transaction holds are not waited for, so that a slow one holds
   * up nobody.
   *
   * @return the number of each event, null where its stream was held
   */
  public Uni<List<@Nullable Long>> referWhereFree(
      Tx tx, List<UUID> streamIds, Class<? extends Event> kind) {
    return store
        .insertWhereFree(tx, streamIds, reference(kind))
        .invoke(seqs -> seqs.keySet().forEach(tx::touch))
        .map(seqs -> inTheirOrder(streamIds, seqs));
  }

  private static List<@Nullable Long> inTheirOrder(
      List<UUID> streamIds, Map<UUID, NavigableSet<Long>> seqs) {
    List<@Nullable Long> each = new ArrayList<>(streamIds.size());
    for (UUID id : streamIds) {
      NavigableSet<Long> left = seqs.get(id);
      each.add(left == null ? null : left.pollFirst());
    }
    return each;
  }

  /** Takes the stream's lock, so that nothing is appended to it before this transaction ends. */
  public Uni<Void> lock(Tx tx, UUID streamId) {
    return store.lock(tx, streamId);
  }

  /** Events numbered above {@code after}, in order, at most {@code limit}. */
  public Uni<List<StoredEvent>> after(Tx tx, UUID streamId, long after, int limit) {
    return after(tx, Map.of(streamId, after), limit);
  }

  /**
   * The events of many streams, each numbered above what stands beside its id, in order and at most
   * {@code limit} of each. One statement reads which there are, so all were committed at the same
   * moment; what they say is as it stands now.
   */
  public Uni<List<StoredEvent>> after(Tx tx, Map<UUID, Long> cursors, int limit) {
    return completion.of(tx, store.after(tx, cursors, limit), cursors, limit);
  }

  /** The last number of each stream; streams that do not exist are left out. */
  public Uni<Map<UUID, Long>> last(Tx tx, Collection<UUID> streamIds) {
    return store.last(tx, streamIds);
  }

  /** The last number of one stream, 0 when nothing happened in it yet. */
  public Uni<Long> last(Tx tx, UUID streamId) {
    return last(tx, List.of(streamId)).map(seqs -> seqs.getOrDefault(streamId, 0L));
  }

  static String reference(Class<? extends Event> kind) {
    JsonTypeName name = Objects.requireNonNull(kind.getAnnotation(JsonTypeName.class));
    return StoredEvent.reference(name.value());
  }

  private String write(Event event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.hashi.platform;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Puts words in the place of the log's references. */
final class EventCompletion {
  private record Place(UUID streamId, long seq) {}

  private final List<EventWords> words;
  private final Function<Event, String> write;

  EventCompletion(List<EventWords> words, Function<Event, String> write) {
    this.words = words;
    this.write = write;
  }

  /**
   * The log is read first and the words right behind it, without waiting: whatever the log refers
   * to is there when the words are read.
   */
  Uni<List<StoredEvent>> of(Tx tx, Uni<List<StoredEvent>> log, Map<UUID, Long> cursors, int limit) {
    Uni<List<StoredEvent>> complete = log;
    for (EventWords one : words) {
      complete = tx.both(complete, one.after(tx, cursors, limit), (a, b) -> completed(one, a, b));
    }
    return complete;
  }

  private List<StoredEvent> completed(
      EventWords of, List<StoredEvent> events, List<EventWords.Told> told) {
    if (told.isEmpty()) {
      return events;
    }
    String reference = EventLog.reference(of.kind());
    Map<Place, Event> words = new HashMap<>();
    told.forEach(one -> words.put(new Place(one.streamId(), one.seq()), one.event()));
    List<StoredEvent> complete = new ArrayList<>(events.size());
    for (StoredEvent event : events) {
      Event said = words.get(new Place(event.streamId(), event.seq()));
      complete.add(
          said != null && event.payload().equals(reference)
              ? event.saying(write.apply(said))
              : event);
    }
    return complete;
  }
}

package org.hashi.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.hashi.history.Seen;
import org.hashi.journey.Json;

/**
 * A page that follows the protocol: it shows what comes, fetches what it missed, comes back as long
 * as its session stands. It differs from a browser in three things: it comes back sooner, it beats
 * faster, and however much it missed it fetches and shows every single event.
 */
final class Page {
  private static final int PAGE = 200;
  private static final long LONGEST_PAUSE_MS = 2_000;

  private final String name;
  private final Person person;
  private final Line line;
  private final Chronicle chronicle;
  private final Random chance;
  private final Map<UUID, Long> cursors = new ConcurrentHashMap<>();
  private final Set<UUID> closed = new HashSet<>();
  private final Thread thread;
  private volatile boolean over;
  private volatile boolean signedOut;
  private volatile int greetings;
  private boolean listensOnly;
  private volatile Wire wire;
  private int connections;
  private long pause = 100;

  Page(String name, Person person, Line line, Chronicle chronicle, long seed) {
    this.name = name;
    this.person = person;
    this.line = line;
    this.chronicle = chronicle;
    this.chance = new Random(seed);
    this.thread = Thread.ofVirtual().name(name).unstarted(this::live);
  }

  Page open() {
    thread.start();
    return this;
  }

  Person person() {
    return person;
  }

  /** Reads no list when a channel is opened to it, and begins with that channel's next event. */
  Page listenOnly() {
    listensOnly = true;
    return this;
  }

  /** Whether it was told that its session is over. */
  boolean isSignedOut() {
    return signedOut;
  }

  /** How often a socket of it was greeted. */
  int greetings() {
    return greetings;
  }

  /** Whether it is connected, greeted and caught up with the greeting. */
  boolean isThere() {
    Wire now = wire;
    return now != null && now.isGreeted() && !now.isClosed();
  }

  Map<UUID, Long> cursors() {
    return Map.copyOf(cursors);
  }

  /** The socket, for those who want to hold it up. */
  Wire wire() {
    return wire;
  }

  void stand() {
    chronicle.note(at -> new Seen.Stood(at, name, person.accountId(), cursors()));
  }

  /** Shuts the page. */
  void leave() {
    over = true;
    Wire now = wire;
    if (now != null) {
      now.shut();
    }
    LockSupport.unpark(thread);
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    chronicle.note(at -> new Seen.Left(at, name));
  }

  private void live() {
    while (!over && !signedOut) {
      try {
        listen();
      } catch (RuntimeException refused) {
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      }
      if (!over) {
        LockSupport.parkNanos((pause / 2 + chance.nextLong(pause)) * 1_000_000);
        signedOut = line.get(person, "/api/me").signedOut();
      }
    }
  }

  private void listen() {
    Wire open = Wire.open(person, line, name + "/" + ++connections, chronicle);
    wire = open;
    try {
      for (JsonNode frame = open.next(); frame != null && !over; frame = open.next()) {
        receive(open, frame);
      }
    } finally {
      open.shut();
    }
  }

  private void receive(Wire from, JsonNode frame) {
    switch (frame.path("frame").asText()) {
      case "hello" -> {
        greeted(frame);
        from.greeted();
        greetings++;
        pause = 100;
      }
      case "event" -> event(frame);
      default -> {}
    }
  }

  private void greeted(JsonNode hello) {
    Map<UUID, Long> there = new HashMap<>();
    hello
        .path("channels")
        .forEach(one -> there.put(id(one.path("channelId")), one.path("seq").asLong()));
    cursors.keySet().stream().filter(known -> !there.containsKey(known)).forEach(this::drop);
    there.forEach(this::upTo);
  }

  private void event(JsonNode frame) {
    UUID stream = id(frame.path("streamId"));
    JsonNode event = frame.path("event");
    if (stream.equals(person.accountId())) {
      switch (event.path("type").asText()) {
        case "channel.closed" -> drop(id(event.path("channelId")));
        case "channel.opened" -> opened(id(event.path("channelId")));
        default -> {}
      }
    } else if (cursors.containsKey(stream) || !closed.contains(stream)) {
      long seq = frame.path("seq").asLong();
      begin(stream, seq - 1);
      if (seq == cursors.get(stream) + 1) {
        show(stream, seq, Print.of(event));
      } else {
        upTo(stream, seq);
      }
    }
  }

  private void opened(UUID channel) {
    if (listensOnly) {
      closed.remove(channel);
    } else {
      readListAgain();
    }
  }

  private void readListAgain() {
    Line.Reply list = line.get(person, "/api/channels");
    if (!list.ok()) {
      throw new IllegalStateException("the list of channels cannot be read: connect again");
    }
    for (JsonNode one : list.json().path("channels")) {
      closed.remove(id(one.path("channelId")));
      upTo(id(one.path("channelId")), one.path("seq").asLong());
    }
  }

  private void upTo(UUID stream, long seq) {
    closed.remove(stream);
    begin(stream, seq);
    while (cursors.containsKey(stream) && cursors.get(stream) < seq) {
      if (!fetch(stream, cursors.get(stream))) {
        return;
      }
    }
  }

  /** One page of what was missed; false when the channel is closed to us by now. */
  private boolean fetch(UUID stream, long after) {
    String path = "/api/channels/" + stream + "/events?after=" + after + "&limit=" + PAGE;
    Line.Reply reply = line.get(person, path);
    if (reply.status() == 404) {
      return false;
    }
    if (!reply.ok()) {
      throw new IllegalStateException("nothing can be fetched: connect again");
    }
    Seen.Fetched fetched = Wire.fetched(chronicle.now(), person, stream, after, reply.json());
    chronicle.note(at -> fetched);
    fetched.items().stream()
        .filter(item -> item.seq() == cursors.get(stream) + 1)
        .forEach(item -> show(stream, item.seq(), item.content()));
    return true;
  }

  private void begin(UUID stream, long from) {
    if (cursors.putIfAbsent(stream, from) == null) {
      chronicle.note(at -> new Seen.Began(at, name, person.accountId(), stream, from));
    }
  }

  private void drop(UUID stream) {
    closed.add(stream);
    if (cursors.remove(stream) != null) {
      chronicle.note(at -> new Seen.Dropped(at, name, stream));
    }
  }

  private void show(UUID stream, long seq, long content) {
    chronicle.note(at -> new Seen.Shown(at, name, stream, seq, content));
    cursors.put(stream, seq);
  }

  private static UUID id(JsonNode text) {
    return UUID.fromString(text.asText());
  }

  static JsonNode ping() {
    return Json.object().put("frame", "ping");
  }
}

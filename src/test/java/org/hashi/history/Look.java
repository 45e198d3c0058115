package org.hashi.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** A history, put in order for looking things up. */
final class Look {
  /** A request with its end; without an answer it is as unknown as can be. */
  record Try(Seen.Asked asked, Seen.Answered answered) {
    Outcome outcome() {
      return answered == null ? Outcome.UNKNOWN : answered.outcome();
    }

    boolean ok() {
      return outcome() == Outcome.OK;
    }
  }

  /** A message, however often it was sent. */
  record Sending(UUID author, Deed.Post post, List<Try> tries) {
    long firstAsked() {
      return tries.stream().mapToLong(one -> one.asked().at()).min().orElseThrow();
    }

    long firstOk() {
      return tries.stream()
          .filter(Try::ok)
          .mapToLong(one -> one.answered().at())
          .min()
          .orElse(Long.MAX_VALUE);
    }

    boolean acknowledged() {
      return tries.stream().anyMatch(Try::ok);
    }

    boolean refusedAlways() {
      return tries.stream().allMatch(one -> one.outcome() == Outcome.FAIL);
    }
  }

  private record Place(UUID stream, Object other) {}

  private final History history;
  private final Limits limits;
  private final List<Try> tries = new ArrayList<>();
  private final Map<Place, Sending> sendings = new LinkedHashMap<>();
  private final Map<Place, Truth.Event> events = new HashMap<>();
  private final Map<Place, TreeMap<Long, Truth.Membership>> memberships = new HashMap<>();
  private final Map<Deed, TreeMap<Long, Try>> done = new HashMap<>();
  private final Map<Place, List<Truth.Message>> messages = new HashMap<>();
  private final Map<UUID, Truth.Channel> channels = new HashMap<>();
  private final Map<String, Seen.Connected> connections = new LinkedHashMap<>();
  private final Map<UUID, List<Seen.Connected>> connectionsOf = new HashMap<>();
  private final Map<String, Seen.Closed> closed = new HashMap<>();
  private final Set<String> left = new HashSet<>();
  private final List<Seen.Disturbed> disturbances;

  Look(History history, Limits limits) {
    this.history = history;
    this.limits = limits;
    disturbances = history.all(Seen.Disturbed.class).toList();
    pair();
    Truth truth = history.truth();
    truth.channels().forEach(one -> channels.put(one.id(), one));
    truth.events().forEach(one -> events.put(new Place(one.stream(), one.seq()), one));
    truth
        .memberships()
        .forEach(
            one ->
                memberships
                    .computeIfAbsent(
                        new Place(one.channel(), one.account()), none -> new TreeMap<>())
                    .put(one.joined(), one));
    truth.messages().forEach(one -> add(messages, one.author(), one.clientId(), one));
    history.all(Seen.Connected.class).forEach(this::add);
    history.all(Seen.Closed.class).forEach(one -> closed.putIfAbsent(one.connection(), one));
    history.all(Seen.Left.class).forEach(one -> left.add(one.page()));
  }

  private void pair() {
    Map<Long, Seen.Answered> answers = new HashMap<>();
    history.all(Seen.Answered.class).forEach(one -> answers.put(one.id(), one));
    history.all(Seen.Asked.class).forEach(one -> tries.add(new Try(one, answers.get(one.id()))));
    for (Try one : tries) {
      done.computeIfAbsent(one.asked().deed(), none -> new TreeMap<>()).put(one.asked().at(), one);
      if (one.asked().deed() instanceof Deed.Post post) {
        sendings
            .computeIfAbsent(
                new Place(one.asked().by(), post.clientId()),
                none -> new Sending(one.asked().by(), post, new ArrayList<>()))
            .tries()
            .add(one);
      }
    }
  }

  private void add(Seen.Connected one) {
    connections.put(one.connection(), one);
    connectionsOf.computeIfAbsent(one.account(), none -> new ArrayList<>()).add(one);
  }

  private static <T> void add(Map<Place, List<T>> map, UUID stream, Object other, T one) {
    map.computeIfAbsent(new Place(stream, other), none -> new ArrayList<>()).add(one);
  }

  History history() {
    return history;
  }

  Truth truth() {
    return history.truth();
  }

  Limits limits() {
    return limits;
  }

  List<Try> tries() {
    return tries;
  }

  Collection<Sending> sendings() {
    return sendings.values();
  }

  Collection<Seen.Connected> connections() {
    return connections.values();
  }

  Seen.Connected connection(String connection) {
    return connections.get(connection);
  }

  List<Seen.Connected> connectionsOf(UUID account) {
    return connectionsOf.getOrDefault(account, List.of());
  }

  long closedAt(String connection) {
    Seen.Closed end = closed.get(connection);
    return end == null ? Long.MAX_VALUE : end.at();
  }

  /** With which code a socket was closed, 0 while it is open. */
  int closedWith(String connection) {
    Seen.Closed end = closed.get(connection);
    return end == null ? 0 : end.code();
  }

  boolean leftOnPurpose(String page) {
    return left.contains(page);
  }

  Truth.Event event(UUID stream, long seq) {
    return events.get(new Place(stream, seq));
  }

  Truth.Channel channel(UUID stream) {
    return channels.get(stream);
  }

  List<Truth.Message> stored(UUID author, UUID clientId) {
    return messages.getOrDefault(new Place(author, clientId), List.of());
  }

  /** The time as a member that covers a number, or null: an account's own stream is its own. */
  Truth.Membership covering(UUID account, UUID stream, long seq) {
    if (account.equals(stream)) {
      return new Truth.Membership(stream, account, 0, 0);
    }
    TreeMap<Long, Truth.Membership> times = memberships.get(new Place(stream, account));
    var last = times == null ? null : times.floorEntry(seq);
    return last == null || !last.getValue().covers(seq) ? null : last.getValue();
  }

  /** The last time somebody set out to do this before a moment, or null. */
  Try lastBefore(Deed deed, long moment) {
    var last = done.getOrDefault(deed, new TreeMap<>()).floorEntry(moment);
    return last == null ? null : last.getValue();
  }

  boolean disturbed(String node, long begin, long end) {
    return disturbances.stream().anyMatch(one -> one.touches(node, begin, end));
  }

  /** When nothing was broken on a node any more that was at a moment, or that moment. */
  long calmAfter(String node, long moment, long end) {
    return disturbances.stream()
        .filter(one -> one.touches(node, moment, end))
        .mapToLong(Seen.Disturbed::at)
        .max()
        .orElse(moment);
  }
}

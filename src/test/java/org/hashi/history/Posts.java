package org.hashi.history;

import static org.hashi.history.Finding.Guilt.DISHONEST;
import static org.hashi.history.Finding.Guilt.DOUBLED;
import static org.hashi.history.Finding.Guilt.LOST;
import static org.hashi.history.Finding.Guilt.OUT_OF_ORDER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;

/** P1, P2, P3 and P10: what became of the messages. */
final class Posts {
  private static final String POSTED = "message.posted";

  private record Number(UUID channel, long seq) {}

  private Posts() {}

  static List<Finding> durable(Look look) {
    List<Finding> found = new ArrayList<>();
    for (Look.Sending one : look.sendings()) {
      for (Look.Try sent : one.tries()) {
        if (sent.ok()
            && look.stored(one.author(), one.post().clientId()).stream()
                .noneMatch(message -> isAnswered(look, message, sent))) {
          found.add(Property.DURABLE.finding(LOST, "acknowledged and not there: %s", sent));
        }
      }
    }
    return found;
  }

  private static boolean isAnswered(Look look, Truth.Message message, Look.Try sent) {
    Truth.Event event = look.event(message.channel(), message.seq());
    return message.seq() == sent.answered().seq()
        && event != null
        && event.type().equals(POSTED)
        && message.id().equals(event.subject());
  }

  static List<Finding> unique(Look look) {
    List<Finding> found = new ArrayList<>();
    Map<String, Integer> stored = new HashMap<>();
    for (Truth.Message message : look.truth().messages()) {
      if (stored.merge(message.author() + " " + message.clientId(), 1, Integer::sum) == 2) {
        found.add(Property.UNIQUE.finding(DOUBLED, "stored twice: %s", message));
      }
    }
    Set<UUID> told = new HashSet<>();
    for (Truth.Event event : look.truth().events()) {
      if (event.type().equals(POSTED) && !told.add(event.subject())) {
        found.add(Property.UNIQUE.finding(DOUBLED, "told of twice: %s", event));
      }
    }
    return found;
  }

  static List<Finding> dense(Look look) {
    List<Finding> found = new ArrayList<>(holes(look));
    found.addAll(untold(look));
    found.addAll(overtakenInTheDatabase(look));
    Map<UUID, List<Look.Sending>> byChannel = new HashMap<>();
    look.sendings().stream()
        .filter(Look.Sending::acknowledged)
        .forEach(
            one ->
                byChannel
                    .computeIfAbsent(one.post().channel(), none -> new ArrayList<>())
                    .add(one));
    byChannel.values().forEach(sendings -> found.addAll(overtaken(look, sendings)));
    return found;
  }

  private static List<Finding> holes(Look look) {
    List<Finding> found = new ArrayList<>();
    for (Truth.Channel channel : look.truth().channels()) {
      for (long seq = channel.from() + 1; seq <= channel.last(); seq++) {
        if (look.event(channel.id(), seq) == null) {
          found.add(Property.DENSE.finding(LOST, "no event %d in %s", seq, channel));
        }
      }
    }
    for (Truth.Event event : look.truth().events()) {
      Truth.Channel channel = look.channel(event.stream());
      if (channel != null && event.seq() > channel.last()) {
        found.add(Property.DENSE.finding(OUT_OF_ORDER, "beyond the last number: %s", event));
      }
    }
    return found;
  }

  /** Every message has its event, every event its message. */
  private static List<Finding> untold(Look look) {
    List<Finding> found = new ArrayList<>();
    Map<Number, UUID> stored = new HashMap<>();
    for (Truth.Message message : look.truth().messages()) {
      stored.put(new Number(message.channel(), message.seq()), message.id());
      Truth.Channel channel = look.channel(message.channel());
      Truth.Event event = look.event(message.channel(), message.seq());
      if (channel != null
          && message.seq() > channel.from()
          && (event == null || !message.id().equals(event.subject()))) {
        found.add(Property.DENSE.finding(LOST, "a message without its event: %s", message));
      }
    }
    for (Truth.Event event : look.truth().events()) {
      if (event.type().equals(POSTED)
          && !event.subject().equals(stored.get(new Number(event.stream(), event.seq())))) {
        found.add(Property.DENSE.finding(LOST, "an event without its message: %s", event));
      }
    }
    return found;
  }

  /** What was committed later has the higher number, by the database's own clock. */
  private static List<Finding> overtakenInTheDatabase(Look look) {
    List<Finding> found = new ArrayList<>();
    for (Truth.Channel channel : look.truth().channels()) {
      long latest = 0;
      for (long seq = channel.from() + 1; seq <= channel.last(); seq++) {
        Truth.Event event = look.event(channel.id(), seq);
        if (event != null && event.committed() > 0) {
          if (event.committed() < latest) {
            found.add(
                Property.DENSE.finding(OUT_OF_ORDER, "committed before %d: %s", seq - 1, event));
          }
          latest = event.committed();
        }
      }
    }
    return found;
  }

  /** Who began after another had his answer has the higher number. */
  private static List<Finding> overtaken(Look look, List<Look.Sending> sendings) {
    List<Finding> found = new ArrayList<>();
    PriorityQueue<Look.Sending> running =
        new PriorityQueue<>(Comparator.comparingLong(Look.Sending::firstOk));
    long highest = 0;
    sendings.sort(Comparator.comparingLong(Look.Sending::firstAsked));
    for (Look.Sending one : sendings) {
      while (!running.isEmpty() && running.peek().firstOk() < one.firstAsked()) {
        highest = Math.max(highest, seq(running.poll()));
      }
      if (seq(one) <= highest) {
        found.add(Property.DENSE.finding(OUT_OF_ORDER, "numbered before %d: %s", highest, one));
      }
      running.add(one);
    }
    return found;
  }

  private static long seq(Look.Sending one) {
    return one.tries().stream()
        .filter(Look.Try::ok)
        .mapToLong(sent -> sent.answered().seq())
        .findFirst()
        .orElseThrow();
  }

  static List<Finding> honest(Look look) {
    return look.sendings().stream()
        .filter(Look.Sending::refusedAlways)
        .filter(one -> !look.stored(one.author(), one.post().clientId()).isEmpty())
        .map(one -> Property.HONEST.finding(DISHONEST, "refused and stored: %s", one))
        .toList();
  }
}

package org.hashi.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/** A database in a few lists, for stories. */
final class Stored {
  private record Reader(UUID thread, UUID account) {}

  private final Map<UUID, Boolean> channels = new LinkedHashMap<>();
  private final Map<UUID, List<Truth.Event>> streams = new HashMap<>();
  private final List<Truth.Message> messages = new ArrayList<>();
  private final List<Truth.Membership> memberships = new ArrayList<>();
  private final Map<Reader, Long> positions = new LinkedHashMap<>();
  private final Map<UUID, List<Truth.Entry>> chains = new LinkedHashMap<>();

  void open(UUID channel, boolean patient) {
    channels.put(channel, patient);
    if (patient) {
      chains.put(channel, new ArrayList<>());
    }
  }

  long append(UUID stream, long at, String type, UUID subject, UUID actor, long upTo) {
    List<Truth.Event> events = streams.computeIfAbsent(stream, none -> new ArrayList<>());
    long seq = events.size() + 1;
    events.add(
        new Truth.Event(
            stream, seq, at, at, type, 31 * seq + stream.hashCode(), subject, actor, upTo));
    return seq;
  }

  long joins(UUID channel, UUID account, UUID by, long at) {
    long seq = append(channel, at, "channel.memberJoined", null, null, 0);
    memberships.add(new Truth.Membership(channel, account, seq, 0));
    note(channel, at, by, "channel.addMember", account);
    return seq;
  }

  long leaves(UUID channel, UUID account, UUID by, long at) {
    long seq = append(channel, at, "channel.memberLeft", null, null, 0);
    Truth.Membership now = membership(channel, account);
    memberships.set(
        memberships.indexOf(now), new Truth.Membership(channel, account, now.joined(), seq));
    note(channel, at, by, "channel.removeMember", account);
    return seq;
  }

  long posts(UUID channel, UUID thread, UUID author, UUID clientId, long at) {
    UUID message = new UUID(9, clientId.getLeastSignificantBits());
    long seq = append(channel, at, "message.posted", message, author, 0);
    messages.add(new Truth.Message(message, channel, thread, seq, author, clientId));
    note(channel, at, author, "message.post", message);
    return seq;
  }

  /** Returns 0 when he had read so far already. */
  long reads(UUID channel, UUID thread, UUID reader, long upTo, long at) {
    Reader key = new Reader(thread, reader);
    if (positions.getOrDefault(key, 0L) >= upTo) {
      return 0;
    }
    positions.put(key, upTo);
    note(channel, at, reader, "message.read", thread);
    return append(channel, at, "thread.read", thread, reader, upTo);
  }

  Seen.Fetched fetched(long at, UUID account, UUID channel, long after) {
    note(channel, at, account, "message.read", channel);
    List<Seen.Item> items =
        LongStream.rangeClosed(after + 1, last(channel))
            .mapToObj(seq -> new Seen.Item(seq, print(channel, seq)))
            .toList();
    return new Seen.Fetched(at, account, channel, after, true, last(channel), items);
  }

  private void note(UUID chain, long at, UUID actor, String action, UUID subject) {
    List<Truth.Entry> entries = chains.get(chain);
    if (entries != null) {
      String before = entries.isEmpty() ? "" : entries.getLast().hash();
      Truth.Entry entry =
          new Truth.Entry(entries.size() + 1, at / 1_000, actor, action, subject, "");
      entries.add(
          new Truth.Entry(
              entry.no(), entry.at(), actor, action, subject, Audit.hash(before, entry)));
    }
  }

  long last(UUID stream) {
    return streams.getOrDefault(stream, List.of()).size();
  }

  long print(UUID stream, long seq) {
    return streams.get(stream).get((int) seq - 1).content();
  }

  boolean isMember(UUID channel, UUID account) {
    return membership(channel, account) != null;
  }

  private Truth.Membership membership(UUID channel, UUID account) {
    return memberships.stream()
        .filter(one -> one.channel().equals(channel) && one.account().equals(account))
        .filter(one -> one.left() == 0)
        .findFirst()
        .orElse(null);
  }

  boolean mayHave(UUID account, UUID stream, long seq) {
    return account.equals(stream)
        || memberships.stream()
            .anyMatch(
                one ->
                    one.channel().equals(stream)
                        && one.account().equals(account)
                        && one.covers(seq));
  }

  Map<UUID, Long> standing(UUID account) {
    Map<UUID, Long> standing = new LinkedHashMap<>();
    standing.put(account, last(account));
    channels.keySet().stream()
        .filter(channel -> isMember(channel, account))
        .forEach(channel -> standing.put(channel, last(channel)));
    return standing;
  }

  long unread(UUID channel, UUID account) {
    return messages.stream()
        .filter(one -> one.channel().equals(channel) && !one.author().equals(account))
        .filter(one -> one.seq() > positions.getOrDefault(new Reader(one.thread(), account), 0L))
        .count();
  }

  Truth truth() {
    return new Truth(
        channels.entrySet().stream()
            .map(one -> new Truth.Channel(one.getKey(), one.getValue(), 0, last(one.getKey())))
            .toList(),
        streams.values().stream().flatMap(List::stream).toList(),
        List.copyOf(messages),
        List.copyOf(memberships),
        positions.entrySet().stream()
            .map(
                one ->
                    new Truth.Position(
                        one.getKey().thread(), one.getKey().account(), one.getValue()))
            .toList(),
        chains.entrySet().stream().map(one -> chain(one.getKey(), one.getValue())).toList());
  }

  private static Truth.Chain chain(UUID id, List<Truth.Entry> entries) {
    String head = entries.isEmpty() ? "" : entries.getLast().hash();
    return new Truth.Chain(id, 0, "", entries.size(), head, List.copyOf(entries));
  }
}

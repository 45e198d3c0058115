package org.hashi.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells a history in which the server keeps every promise, for tests to spoil. */
final class Story {
  private static final long STEP = 1_000;

  /** A page of somebody, with its socket while it has one. */
  private static final class Page {
    final String name;
    final UUID account;
    final Map<UUID, Long> cursors = new LinkedHashMap<>();
    String connection;

    Page(String name, UUID account) {
      this.name = name;
      this.account = account;
    }
  }

  final UUID open = id(1);
  final UUID team = id(2);
  final List<Seen> seen = new ArrayList<>();
  final Stored stored = new Stored();
  private final Map<String, Page> pages = new LinkedHashMap<>();
  private long now = 1_700_000_000_000_000L;
  private long ids;
  private int connections;

  static UUID id(long number) {
    return new UUID(7, number);
  }

  static UUID person(int number) {
    return id(100 + number);
  }

  /** Each channel has one thread. */
  static UUID thread(UUID channel) {
    return new UUID(8, channel.getLeastSignificantBits());
  }

  Story() {
    stored.open(open, false);
    stored.open(team, true);
  }

  long tick() {
    now += STEP;
    return now;
  }

  void pause(long micros) {
    now += micros;
  }

  /** Somebody becomes a member, let in by the first person. */
  void join(UUID channel, UUID account) {
    long ask = ask(person(0), new Deed.Join(channel, account));
    long seq = stored.joins(channel, account, person(0), tick());
    answer(ask, Outcome.OK, 0);
    tell(channel, seq);
    tell(account, stored.append(account, tick(), "channel.opened", channel, null, 0));
    pages.values().stream()
        .filter(page -> page.account.equals(account) && page.connection != null)
        .forEach(page -> begin(page, channel, stored.last(channel)));
  }

  void leave(UUID channel, UUID account) {
    long ask = ask(person(0), new Deed.Leave(channel, account));
    long seq = stored.leaves(channel, account, person(0), tick());
    long closed = stored.append(account, tick(), "channel.closed", channel, null, 0);
    answer(ask, Outcome.OK, 0);
    tell(channel, seq);
    tell(account, closed);
    pages.values().stream()
        .filter(page -> page.account.equals(account) && page.connection != null)
        .forEach(page -> drop(page, channel));
  }

  /** Posts and tells everybody; the id under which it was sent. */
  UUID post(UUID channel, UUID author) {
    UUID clientId = id(1_000 + ++ids);
    long ask = ask(author, new Deed.Post(channel, thread(channel), clientId));
    long seq = stored.posts(channel, thread(channel), author, clientId, tick());
    answer(ask, Outcome.OK, seq);
    tell(channel, seq);
    return clientId;
  }

  /** The server refuses, and keeps nothing. */
  UUID refused(UUID channel, UUID author) {
    UUID clientId = id(1_000 + ++ids);
    answer(ask(author, new Deed.Post(channel, thread(channel), clientId)), Outcome.FAIL, 0);
    return clientId;
  }

  void read(UUID channel, UUID reader) {
    long upTo = stored.last(channel);
    long ask = ask(reader, new Deed.Read(thread(channel), upTo));
    long seq = stored.reads(channel, thread(channel), reader, upTo, tick());
    answer(ask, Outcome.OK, 0);
    if (seq > 0) {
      tell(channel, seq);
    }
  }

  /** A page connects, fetches what it missed and shows it. */
  void connect(String name, UUID account) {
    Page page = pages.computeIfAbsent(name, none -> new Page(name, account));
    page.connection = name + "/" + ++connections;
    Map<UUID, Long> hello = new HashMap<>(stored.standing(account));
    seen.add(
        new Seen.Connected(
            tick(), page.connection, account, "session-" + account, "node-1", hello));
    List.copyOf(page.cursors.keySet()).stream()
        .filter(channel -> !hello.containsKey(channel))
        .forEach(channel -> drop(page, channel));
    hello.forEach(
        (channel, last) -> {
          if (!channel.equals(account)) {
            begin(page, channel, last);
          }
        });
  }

  void cut(String name) {
    close(name, 1006);
  }

  void close(String name, int code) {
    Page page = pages.get(name);
    seen.add(new Seen.Closed(tick(), page.connection, code));
    page.connection = null;
  }

  boolean isConnected(String name) {
    return pages.containsKey(name) && pages.get(name).connection != null;
  }

  void endSession(UUID account) {
    long ask = ask(account, new Deed.EndSession("session-" + account));
    answer(ask, Outcome.OK, 0);
    pages.values().stream()
        .filter(page -> page.account.equals(account) && page.connection != null)
        .forEach(
            page -> {
              close(page.name, Revoked.SIGNED_OUT);
              seen.add(new Seen.Left(now, page.name));
            });
  }

  /** The end: all is quiet, everybody is there. */
  History end() {
    pause(60_000_000);
    for (Page page : pages.values()) {
      if (page.connection != null) {
        seen.add(new Seen.Stood(tick(), page.name, page.account, Map.copyOf(page.cursors)));
        page.cursors
            .keySet()
            .forEach(
                channel ->
                    seen.add(
                        new Seen.Counted(
                            tick(), page.account, channel, stored.unread(channel, page.account))));
      }
    }
    return new History(List.copyOf(seen), stored.truth());
  }

  long ask(UUID by, Deed deed) {
    seen.add(new Seen.Asked(tick(), ++ids, by, deed));
    return ids;
  }

  void answer(long id, Outcome outcome, long seq) {
    seen.add(new Seen.Answered(tick(), id, outcome, seq));
  }

  private void tell(UUID stream, long seq) {
    for (Page page : pages.values()) {
      if (page.connection != null && stored.mayHave(page.account, stream, seq)) {
        long print = stored.print(stream, seq);
        seen.add(new Seen.Received(tick(), page.connection, stream, seq, print));
        if (page.cursors.containsKey(stream)) {
          show(page, stream, seq);
        }
      }
    }
  }

  private void begin(Page page, UUID channel, long last) {
    if (page.cursors.putIfAbsent(channel, last) == null) {
      seen.add(new Seen.Began(tick(), page.name, page.account, channel, last));
      return;
    }
    long after = page.cursors.get(channel);
    if (after < last) {
      seen.add(stored.fetched(tick(), page.account, channel, after));
      for (long seq = after + 1; seq <= last; seq++) {
        show(page, channel, seq);
      }
    }
  }

  private void drop(Page page, UUID channel) {
    page.cursors.remove(channel);
    seen.add(new Seen.Dropped(tick(), page.name, channel));
  }

  private void show(Page page, UUID stream, long seq) {
    seen.add(new Seen.Shown(tick(), page.name, stream, seq, stored.print(stream, seq)));
    page.cursors.put(stream, seq);
  }
}

package org.hashi.realtime;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hashi.channel.Audience;
import org.hashi.channel.ChannelEvent;
import org.hashi.channel.Channels;
import org.hashi.identity.SignOuts;
import org.hashi.platform.EventLog;
import org.hashi.platform.StoredEvent;
import org.hashi.platform.Transactions;

/**
 * Reads streams and hands their news to the sockets.
 *
 * <p>One statement reads all news and the ends of sessions, so whoever gets an event had a session
 * when it was committed. Memberships are intervals of a stream's numbers; they are read anew before
 * the first event behind a change of membership, and the first of a new day, is handed out.
 */
@ApplicationScoped
class Reading {
  private static final int EVENTS_PER_STREAM = 200;

  /** What happened in a stream since it was last read. */
  private record News(Stream stream, List<StoredEvent> events) {
    boolean asksForAnotherAudience() {
      Audience audience = stream.audience();
      return audience == null
          || events.stream()
              .anyMatch(
                  event -> event.isOf(ChannelEvent.OF_MEMBERSHIP) || !audience.isOf(event.at()));
    }

    boolean mayBeMore() {
      return events.size() == EVENTS_PER_STREAM;
    }
  }

  private final Transactions transactions;
  private final EventLog log;
  private final Channels channels;
  private final SignOuts signOuts;
  private final Frames frames;
  private final Listeners listeners;

  Reading(
      Transactions transactions,
      EventLog log,
      Channels channels,
      SignOuts signOuts,
      Frames frames,
      Listeners listeners) {
    this.transactions = transactions;
    this.log = log;
    this.channels = channels;
    this.signOuts = signOuts;
    this.frames = frames;
    this.listeners = listeners;
  }

  /**
   * Delivers what is new in these streams.
   *
   * @return the streams in which there may be more
   */
  Uni<Set<UUID>> of(Collection<Stream> round) {
    Map<UUID, Stream> streams =
        round.stream().collect(Collectors.toMap(Stream::streamId, Function.identity()));
    return transactions
        .look(tx -> log.after(tx, cursors(round), EVENTS_PER_STREAM))
        .map(events -> news(streams, events))
        .invoke(this::endSessions)
        .call(this::readAudiences)
        .chain(all -> follow(all).invoke(() -> deliver(all)))
        .invoke(again -> part(round, again))
        .map(Set::copyOf);
  }

  private static Map<UUID, Long> cursors(Collection<Stream> round) {
    return round.stream().collect(Collectors.toMap(Stream::streamId, Stream::delivered));
  }

  private static List<News> news(Map<UUID, Stream> streams, List<StoredEvent> events) {
    Map<UUID, List<StoredEvent>> byStream =
        events.stream().collect(Collectors.groupingBy(StoredEvent::streamId));
    return streams.values().stream()
        .filter(stream -> byStream.containsKey(stream.streamId()))
        .map(stream -> new News(stream, byStream.getOrDefault(stream.streamId(), List.of())))
        .toList();
  }

  private void endSessions(List<News> all) {
    all.stream()
        .filter(news -> news.stream().ofSignOuts())
        .flatMap(news -> news.events().stream())
        .map(signOuts::read)
        .forEach(listeners::end);
  }

  private Uni<Void> readAudiences(List<News> all) {
    List<Stream> changed =
        all.stream()
            .filter(news -> news.stream().ofChannel())
            .filter(News::asksForAnotherAudience)
            .map(News::stream)
            .toList();
    return changed.isEmpty()
        ? Uni.createFrom().voidItem()
        : transactions
            .look(tx -> channels.audiences(tx, changed.stream().map(Stream::streamId).toList()))
            .invoke(
                now ->
                    changed.forEach(
                        one -> one.audience(now.getOrDefault(one.streamId(), Audience.none()))))
            .replaceWithVoid();
  }

  /** Accounts' streams tell which channels their sockets listen to from now on. */
  private Uni<Set<UUID>> follow(List<News> all) {
    Set<UUID> again = new HashSet<>();
    Uni<Void> followed = Uni.createFrom().voidItem();
    for (News news : all) {
      if (news.mayBeMore()) {
        again.add(news.stream().streamId());
      }
      if (news.stream().ofAccount()) {
        followed =
            followed.chain(() -> follow(news.stream())).invoke(again::addAll).replaceWithVoid();
      }
    }
    return followed.replaceWith(again);
  }

  private Uni<Set<UUID>> follow(Stream ofAccount) {
    return transactions
        .look(tx -> channels.of(tx, ofAccount.streamId()))
        .chain(
            now -> {
              Set<UUID> left = listeners.relisten(ofAccount.links(), now);
              return transactions
                  .look(tx -> log.last(tx, now))
                  .invoke(listeners::begin)
                  .map(begun -> union(begun.keySet(), left));
            });
  }

  private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
    Set<UUID> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /**
   * The end of a membership and the word of it are committed together: who heard the word leaves
   * when the channel was read to its end, too, in this round or in the next.
   */
  private void part(Collection<Stream> round, Set<UUID> again) {
    round.stream()
        .filter(stream -> stream.ofChannel() && !again.contains(stream.streamId()))
        .forEach(listeners::part);
  }

  private void deliver(List<News> all) {
    Dispatch dispatch = new Dispatch();
    all.forEach(news -> deliver(news, dispatch));
    dispatch.go();
  }

  private void deliver(News news, Dispatch dispatch) {
    Audience audience = news.stream().audience();
    for (StoredEvent event : news.events()) {
      if (audience != null) {
        send(event, news.stream(), audience, dispatch);
      }
      news.stream().delivered(event.seq());
    }
  }

  private void send(StoredEvent event, Stream stream, Audience audience, Dispatch dispatch) {
    String frame = frames.encode(ServerFrame.Event.of(event));
    Predicate<UUID> receives = audience.of(event.seq(), event.at());
    for (Link link : stream.links()) {
      if (receives.test(link.accountId())) {
        dispatch.add(link, frame);
      }
    }
  }
}

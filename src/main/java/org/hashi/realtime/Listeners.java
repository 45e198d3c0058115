package org.hashi.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hashi.identity.SignIn;
import org.hashi.identity.SignOuts;
import org.hashi.realtime.Stream.Kind;
import org.jspecify.annotations.Nullable;

/** The sockets of this node and the streams they listen to. */
@ApplicationScoped
class Listeners {
  private final Map<UUID, Stream> streams = new ConcurrentHashMap<>();
  private final Stream signOuts = new Stream(SignOuts.STREAM, Kind.SIGN_OUTS);

  /** A stream somebody here listens to, or the one that ends sessions. */
  @Nullable Stream stream(UUID streamId) {
    return streamId.equals(SignOuts.STREAM) ? signOuts : streams.get(streamId);
  }

  /** Every stream whose events matter here. */
  Set<UUID> all() {
    Set<UUID> ids = new HashSet<>(streams.keySet());
    ids.add(SignOuts.STREAM);
    return ids;
  }

  /** Lets sockets of one account listen to its own stream and to channels. */
  void listen(Collection<Link> links, UUID accountId, Collection<UUID> channelIds) {
    add(accountId, Kind.ACCOUNT, links);
    channelIds.forEach(id -> add(id, Kind.CHANNEL, links));
  }

  /** Closes an account's oldest sockets when it has more than so many here. */
  void closeOldest(UUID accountId, int most) {
    Stream own = streams.get(accountId);
    if (own != null) {
      own.links().stream()
          .filter(Link::isOpen)
          .sorted(Comparator.comparing(Link::openedAt).reversed())
          .skip(most)
          .forEach(link -> link.close(Link.TOO_MANY_SOCKETS));
    }
  }

  /**
   * Lets sockets listen to these channels and, once {@link #part} is told, to no others.
   *
   * @return those others
   */
  Set<UUID> relisten(Collection<Link> links, Collection<UUID> channelIds) {
    channelIds.forEach(id -> add(id, Kind.CHANNEL, links));
    Set<UUID> left = new HashSet<>();
    for (Stream stream : streams.values()) {
      if (channelIds.contains(stream.streamId())) {
        stream.leaving().removeAll(links);
      } else if (stream.ofChannel() && !Collections.disjoint(stream.links(), links)) {
        stream.leaving().addAll(links);
        left.add(stream.streamId());
      }
    }
    return left;
  }

  /**
   * Whoever is to leave a channel leaves it, for what was committed before was handed out; unless a
   * new membership of hers has begun meanwhile.
   */
  void part(Stream channel) {
    Set<Link> leaving = new HashSet<>(channel.leaving());
    channel.leaving().removeAll(leaving);
    leaving.removeIf(channel::isForNow);
    remove(channel.streamId(), leaving);
  }

  /** Begins streams where they stand, unless they have begun. */
  void begin(Map<UUID, Long> positions) {
    positions.forEach(this::begin);
  }

  private void begin(UUID streamId, long seq) {
    Stream stream = stream(streamId);
    if (stream != null) {
      stream.beginAt(seq);
    }
  }

  /** Whether a stream's events up to {@code seq} were not all handed out here. */
  boolean isBehind(UUID streamId, long seq) {
    Stream stream = stream(streamId);
    return stream != null && stream.isBehind(seq);
  }

  /** Forgets a socket, and the streams to which nobody listens any more. */
  void leave(Link link) {
    streams.values().stream()
        .filter(stream -> stream.links().contains(link))
        .forEach(stream -> remove(stream.streamId(), Set.of(link)));
  }

  /** The sign-ins of all sockets. */
  Set<SignIn> signIns() {
    return streams.values().stream()
        .filter(Stream::ofAccount)
        .flatMap(own -> own.links().stream())
        .map(Link::signIn)
        .collect(Collectors.toSet());
  }

  /** Closes the sockets of a sign-in whose sessions are over. */
  void end(SignIn over) {
    Stream own = streams.get(over.accountId());
    if (own != null) {
      own.links().stream()
          .filter(link -> link.signIn().matches(over))
          .forEach(link -> link.close(Link.SESSION_ENDED));
    }
  }

  private void add(UUID streamId, Kind kind, Collection<Link> links) {
    streams.compute(
        streamId,
        (id, known) -> {
          Stream stream = known == null ? new Stream(id, kind) : known;
          stream.links().addAll(links);
          return stream;
        });
  }

  private void remove(UUID streamId, Collection<Link> links) {
    streams.computeIfPresent(
        streamId,
        (id, stream) -> {
          stream.links().removeAll(links);
          stream.leaving().removeAll(links);
          return stream.links().isEmpty() ? null : stream;
        });
  }
}

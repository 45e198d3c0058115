package org.hashi.realtime;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPingMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hashi.identity.Subjects;

/**
 * The one socket of a page. It only tells; whatever a page wants done it asks for by HTTP. What a
 * page says is dealt with where it is read, so that nobody can have a heap of it wait.
 */
@WebSocket(path = "/ws")
@Authenticated
public class Socket {
  private static final int HEARTBEAT_SECONDS = 25;

  private final Delivery delivery;
  private final Frames frames;
  private final SecurityIdentity identity;
  private final Map<String, Link> links = new ConcurrentHashMap<>();

  Socket(Delivery delivery, Frames frames, SecurityIdentity identity) {
    this.delivery = delivery;
    this.frames = frames;
    this.identity = identity;
  }

  @OnOpen
  Uni<Void> open(WebSocketConnection connection) {
    Context loop = VertxContext.getRootContext(Vertx.currentContext());
    Link link = new Link(connection, loop, Subjects.signIn(identity));
    links.put(connection.id(), link);
    return delivery
        .join(link)
        .invoke(positions -> link.greet(frames.encode(hello(connection, link, positions))))
        .replaceWithVoid();
  }

  @OnTextMessage
  @NonBlocking
  void message(String text, WebSocketConnection connection) {
    Link link = links.get(connection.id());
    if (link != null && link.hears()) {
      link.send(frames.encode(frames.answer(text)));
    }
  }

  /** The framework answers it; it counts all the same. */
  @OnPingMessage
  @NonBlocking
  void ping(Buffer nothing, WebSocketConnection connection) {
    Link link = links.get(connection.id());
    if (link != null) {
      link.hears();
    }
  }

  @OnBinaryMessage
  @NonBlocking
  void bytes(Buffer unread, WebSocketConnection connection) {
    Link link = links.get(connection.id());
    if (link != null) {
      link.close(Link.NO_TEXT);
    }
  }

  @OnClose
  void close(WebSocketConnection connection) {
    Link link = links.remove(connection.id());
    if (link != null) {
      delivery.leave(link);
    }
  }

  private static ServerFrame.Hello hello(
      WebSocketConnection connection, Link link, Map<UUID, Long> positions) {
    long own = Objects.requireNonNullElse(positions.get(link.accountId()), 0L);
    List<ServerFrame.ChannelSeq> channels =
        positions.entrySet().stream()
            .filter(position -> !position.getKey().equals(link.accountId()))
            .map(position -> new ServerFrame.ChannelSeq(position.getKey(), position.getValue()))
            .toList();
    return new ServerFrame.Hello(
        connection.id(),
        HEARTBEAT_SECONDS,
        new ServerFrame.StreamSeq(link.accountId(), own),
        channels);
  }
}

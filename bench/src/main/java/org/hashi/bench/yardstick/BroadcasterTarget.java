package org.hashi.bench.yardstick;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hashi.bench.load.Frames;
import org.hashi.bench.load.Target;
import org.hashi.bench.load.Text;

/** Speaks to a {@link Broadcaster}. */
final class BroadcasterTarget implements Target {
  private static final int MESSAGE = 'm';
  private static final int HELLO = 'h';
  private static final int KEPT = 'k';
  private static final int KIND_AT = "{\"frame\":\"".length();

  private final Vertx vertx;
  private final int port;
  private final Map<Context, WebSocketClient> clients = new ConcurrentHashMap<>();

  BroadcasterTarget(Vertx vertx, int port) {
    this.vertx = vertx;
    this.port = port;
  }

  @Override
  public Future<Member> join(int person, int[] rooms, Inbox inbox) {
    String list = IntStream.of(rooms).mapToObj(Integer::toString).collect(Collectors.joining(","));
    ClientWebSocket socket = client().webSocket();
    Line line = new Line(socket, inbox);
    socket.frameHandler(Frames.whole(line::received));
    socket.closeHandler(ignored -> line.closed());
    return socket
        .connect(port, "127.0.0.1", "/" + person + "/" + list)
        .compose(connected -> line.greeted.future());
  }

  private WebSocketClient client() {
    return clients.computeIfAbsent(
        Vertx.currentContext(),
        loop ->
            vertx.createWebSocketClient(
                new WebSocketClientOptions()
                    .setMaxConnections(100_000)
                    .setMaxFrameSize(1 << 22)
                    .setMaxMessageSize(1 << 22)));
  }

  private static final class Line implements Member {
    private final WebSocket socket;
    private final Inbox inbox;
    private final Promise<Member> greeted = Promise.promise();
    private final Map<String, Promise<Void>> posts = new HashMap<>();
    private final Map<Integer, Promise<Integer>> asked = new HashMap<>();
    private boolean leaving;

    private Line(WebSocket socket, Inbox inbox) {
      this.socket = socket;
      this.inbox = inbox;
    }

    private void received(Buffer frame) {
      switch (frame.getByte(KIND_AT)) {
        case MESSAGE -> inbox.received(frame);
        case HELLO -> greeted.complete(this);
        case KEPT -> kept(frame.toJsonObject());
        default ->
            asked.remove(frame.toJsonObject().getInteger("room")).complete(Text.count(frame));
      }
    }

    private void kept(JsonObject answer) {
      Promise<Void> post = posts.remove(answer.getString("key"));
      if (answer.getLong("number") > 0) {
        post.complete();
      } else {
        post.fail("not kept");
      }
    }

    private void closed() {
      greeted.tryFail("the socket was closed");
      if (!leaving) {
        inbox.lost();
      }
    }

    @Override
    public Future<Void> post(int room, String text) {
      String key = UUID.randomUUID().toString();
      Promise<Void> kept = Promise.promise();
      posts.put(key, kept);
      socket.writeTextMessage(
          "{\"room\":" + room + ",\"key\":\"" + key + "\",\"text\":\"" + text + "\"}");
      return kept.future();
    }

    @Override
    public Future<Integer> recent(int room, int limit) {
      Promise<Integer> found = Promise.promise();
      asked.put(room, found);
      socket.writeTextMessage("{\"room\":" + room + ",\"limit\":" + limit + "}");
      return found.future();
    }

    @Override
    public void stopReading() {
      socket.pause();
    }

    @Override
    public Future<Void> leave() {
      leaving = true;
      return socket.close();
    }
  }
}

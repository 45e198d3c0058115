package org.hashi.bench.yardstick;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgConnectOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * The least a server of rooms can do on the stack Hashi stands on: it believes who is who, encodes
 * a message once, and gives each event loop one task per message. Hashi can approach it and not
 * pass it.
 */
public final class Broadcaster extends AbstractVerticle {
  private static final int LOOPS = 2;

  /** The listeners of one event loop; only that loop touches them. */
  private record Loop(Context context, Map<Integer, List<ServerWebSocket>> rooms) {}

  private static final List<Loop> ALL = new CopyOnWriteArrayList<>();

  private final int port;
  private final Store store;
  private Loop loop;

  private Broadcaster(int port, Store store) {
    this.port = port;
    this.store = store;
  }

  /** Port, and for storage the port of the database, whose password is in the environment. */
  public static void main(String[] arguments) {
    Vertx vertx =
        Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(LOOPS));
    Store store = arguments.length == 1 ? new Store.Nothing() : durable(vertx, arguments);
    int port = Integer.parseInt(arguments[0]);
    vertx
        .deployVerticle(
            () -> new Broadcaster(port, store), new DeploymentOptions().setInstances(LOOPS))
        .onFailure(
            failure -> {
              System.err.println(failure);
              System.exit(1);
            });
  }

  private static Store durable(Vertx vertx, String[] arguments) {
    return new GroupCommit(
        vertx,
        new PgConnectOptions()
            .setHost("127.0.0.1")
            .setPort(Integer.parseInt(arguments[1]))
            .setDatabase(BroadcasterSubject.DATABASE)
            .setUser("postgres")
            .setPassword(System.getenv(BroadcasterSubject.PASSWORD)));
  }

  @Override
  public void start(Promise<Void> started) {
    loop = new Loop(context, new HashMap<>());
    ALL.add(loop);
    vertx
        .createHttpServer(new HttpServerOptions().setAcceptBacklog(4096))
        .webSocketHandler(this::connected)
        .listen(port, "127.0.0.1")
        .<Void>mapEmpty()
        .onComplete(started);
  }

  /** The address says who it is and which rooms he listens to: {@code /5/1,2,3}. */
  private void connected(ServerWebSocket socket) {
    String[] path = socket.path().split("/", -1);
    int person = Integer.parseInt(path[1]);
    for (int room : rooms(path[2])) {
      listeners(room).add(socket);
    }
    socket.closeHandler(ignored -> gone(socket, rooms(path[2])));
    socket.textMessageHandler(text -> asked(socket, person, new JsonObject(text)));
    socket.writeTextMessage("{\"frame\":\"hello\"}");
  }

  private static int[] rooms(String list) {
    return Pattern.compile(",")
        .splitAsStream(list)
        .filter(room -> !room.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private void gone(ServerWebSocket socket, int[] rooms) {
    for (int room : rooms) {
      listeners(room).remove(socket);
    }
  }

  private List<ServerWebSocket> listeners(int room) {
    return loop.rooms().computeIfAbsent(room, ignored -> new ArrayList<>());
  }

  private void asked(ServerWebSocket socket, int person, JsonObject wish) {
    int room = wish.getInteger("room");
    if (wish.containsKey("limit")) {
      store
          .recent(room, wish.getInteger("limit"))
          .onSuccess(found -> socket.writeTextMessage(recent(room, found)))
          .onFailure(failure -> socket.close());
      return;
    }
    UUID key = UUID.fromString(wish.getString("key"));
    store.keep(
        new Post(room, person, key, wish.getString("text")),
        (post, number) -> kept(socket, post, number));
  }

  private void kept(ServerWebSocket socket, Post post, long number) {
    socket.writeTextMessage(
        new JsonObject()
            .put("frame", "kept")
            .put("key", post.key().toString())
            .put("number", number)
            .encode());
    if (number > 0) {
      Buffer frame = message(post, number);
      for (Loop one : ALL) {
        one.context().runOnContext(ignored -> send(one, post.room(), frame));
      }
    }
  }

  private static void send(Loop loop, int room, Buffer frame) {
    for (ServerWebSocket listener : loop.rooms().getOrDefault(room, List.of())) {
      listener.writeFinalBinaryFrame(frame);
    }
  }

  private static Buffer message(Post post, long number) {
    return new JsonObject()
        .put("frame", "message")
        .put("room", post.room())
        .put("number", number)
        .put("author", post.author())
        .put("key", post.key().toString())
        .put("text", post.text())
        .toBuffer();
  }

  private static String recent(int room, List<String> found) {
    return new JsonObject()
        .put("frame", "recent")
        .put("room", room)
        .put("messages", new JsonArray(found))
        .encode();
  }
}

package org.hashi.bench.harness;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import perf.Driver;
import perf.Plan;

/**
 * Hashi for an independent load generator with the interface {@code perf.Driver}, so that nobody
 * has to believe ours. People and sessions come from {@code ./hashi bench --desk}.
 *
 * <p>Options: {@code port} of Hashi, {@code desk} port of the desk, {@code patients} true for teams
 * with an audit trail.
 */
public final class HashiDriver implements Driver {
  private final HttpClient http;
  private final WebSocketClient sockets;
  private final int port;
  private final int desk;
  private final boolean patients;
  private final String origin;
  private JsonArray cookies;
  private JsonArray channels;
  private JsonArray threads;

  public HashiDriver(Vertx vertx, Map<String, String> options) {
    http =
        vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(true),
            new PoolOptions().setHttp1MaxSize(256).setMaxWaitQueueSize(-1));
    sockets =
        vertx.createWebSocketClient(
            new WebSocketClientOptions().setMaxConnections(100_000).setMaxFrameSize(1 << 22));
    port = Integer.parseInt(options.getOrDefault("port", "18080"));
    desk = Integer.parseInt(options.getOrDefault("desk", "18181"));
    patients = Boolean.parseBoolean(options.getOrDefault("patients", "false"));
    origin = "http://127.0.0.1:" + port;
  }

  @Override
  public Future<Void> prepare(Plan plan) {
    JsonArray rooms = new JsonArray();
    for (int[] members : plan.membersOf) {
      JsonArray room = new JsonArray();
      IntStream.of(members).forEach(room::add);
      rooms.add(room);
    }
    JsonObject wish =
        new JsonObject().put("people", plan.users).put("patients", patients).put("rooms", rooms);
    return http.request(HttpMethod.POST, desk, "127.0.0.1", "/people")
        .compose(request -> request.send(wish.toBuffer()))
        .compose(answer -> answer.body())
        .map(Buffer::toJsonObject)
        .map(
            ready -> {
              cookies = ready.getJsonArray("cookies");
              channels = ready.getJsonArray("channels");
              threads = ready.getJsonArray("threads");
              return null;
            });
  }

  @Override
  public Future<Session> connect(int user, int[] rooms, Inbox inbox) {
    WebSocketConnectOptions options = new WebSocketConnectOptions();
    options.setHost("127.0.0.1").setPort(port).setURI("/ws");
    options.putHeader("Cookie", cookies.getString(user)).putHeader("Origin", origin);
    ClientWebSocket socket = sockets.webSocket();
    Page page = new Page(socket, cookies.getString(user), inbox);
    return socket.connect(options).compose(connected -> page.greeted.future());
  }

  private RequestOptions request(HttpMethod method, String path, String cookie) {
    RequestOptions options = new RequestOptions();
    options.setMethod(method).setHost("127.0.0.1").setPort(port).setURI(path);
    return options
        .putHeader("Cookie", cookie)
        .putHeader("Accept", "application/json, application/problem+json")
        .putHeader("X-Requested-With", "JavaScript")
        .putHeader("Origin", origin);
  }

  private final class Page implements Session {
    private final WebSocket socket;
    private final String cookie;
    private final Promise<Session> greeted = Promise.promise();
    private final Map<String, Long> reached = new HashMap<>();
    private boolean leaving;

    private Page(WebSocket socket, String cookie, Inbox inbox) {
      this.socket = socket;
      this.cookie = cookie;
      socket.textMessageHandler(
          frame -> {
            if (greeted.future().isComplete()) {
              inbox.onMessage(frame);
            } else {
              greet(new JsonObject(frame));
            }
          });
      socket.closeHandler(
          ignored -> {
            greeted.tryFail("the socket was closed");
            if (!leaving) {
              inbox.onClosed();
            }
          });
    }

    private void greet(JsonObject hello) {
      for (Object one : hello.getJsonArray("channels")) {
        JsonObject channel = (JsonObject) one;
        reached.put(channel.getString("channelId"), channel.getLong("seq"));
      }
      greeted.complete(this);
    }

    @Override
    public Future<Void> post(int room, String text) {
      ThreadLocalRandom random = ThreadLocalRandom.current();
      UUID clientId =
          new UUID(
              System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12),
              random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
      JsonObject body = new JsonObject().put("clientId", clientId.toString()).put("body", text);
      String path = "/api/threads/" + threads.getString(room) + "/messages";
      return http.request(
              request(HttpMethod.POST, path, cookie).putHeader("Content-Type", "application/json"))
          .compose(request -> request.send(body.toBuffer()))
          .compose(
              answer ->
                  answer.statusCode() == 201
                      ? answer.end()
                      : Future.failedFuture("answered " + answer.statusCode()));
    }

    @Override
    public Future<Integer> history(int room, int n) {
      String channel = channels.getString(room);
      long after = Math.max(0, reached.getOrDefault(channel, 0L) - n);
      String path = "/api/channels/" + channel + "/events?after=" + after + "&limit=" + n;
      return http.request(request(HttpMethod.GET, path, cookie))
          .compose(request -> request.send())
          .compose(answer -> answer.body())
          .map(body -> body.toJsonObject().getJsonArray("events").size());
    }

    @Override
    public Future<Void> close() {
      leaving = true;
      return socket.close();
    }
  }
}

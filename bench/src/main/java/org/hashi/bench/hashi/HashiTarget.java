package org.hashi.bench.hashi;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.hashi.bench.load.Frames;
import org.hashi.bench.load.Target;
import org.hashi.bench.load.Text;

/** Hashi as its page uses it: one socket that only tells, and commands by HTTP. */
public final class HashiTarget implements Target {
  private static final int CONNECTIONS_PER_LOOP = 128;
  private static final int HEARTBEAT_MILLIS = 25_000;

  private final Vertx vertx;
  private final int port;
  private final String origin;
  private final People people;
  private final String[] cookies;
  private final Map<Context, HttpClient> https = new ConcurrentHashMap<>();
  private final Map<Context, WebSocketClient> sockets = new ConcurrentHashMap<>();

  public HashiTarget(Vertx vertx, int port, People people, String[] cookies) {
    this.vertx = vertx;
    this.port = port;
    this.origin = "http://127.0.0.1:" + port;
    this.people = people;
    this.cookies = cookies;
  }

  @Override
  public Future<Member> join(int person, int[] rooms, Inbox inbox) {
    WebSocketConnectOptions options = new WebSocketConnectOptions();
    options
        .setHost("127.0.0.1")
        .setPort(port)
        .setURI("/ws")
        .putHeader("Cookie", cookies[person])
        .putHeader("Origin", origin);
    Page page = new Page(person, inbox);
    ClientWebSocket socket = socketClient().webSocket();
    socket.frameHandler(Frames.whole(page::received));
    socket.closeHandler(ignored -> page.closed());
    page.socket = socket;
    return socket.connect(options).compose(connected -> page.greeted.future());
  }

  private WebSocketClient socketClient() {
    return sockets.computeIfAbsent(
        Vertx.currentContext(),
        loop ->
            vertx.createWebSocketClient(
                new WebSocketClientOptions()
                    .setMaxConnections(100_000)
                    .setMaxFrameSize(1 << 22)
                    .setMaxMessageSize(1 << 22)));
  }

  private HttpClient httpClient() {
    return https.computeIfAbsent(
        Vertx.currentContext(),
        loop ->
            vertx.createHttpClient(
                new HttpClientOptions()
                    .setMaxPoolSize(CONNECTIONS_PER_LOOP)
                    .setMaxWaitQueueSize(-1)
                    .setDefaultHost("127.0.0.1")
                    .setDefaultPort(port)));
  }

  /** What every request of a page bears. */
  private RequestOptions request(HttpMethod method, String path, int person) {
    RequestOptions options = new RequestOptions();
    options
        .setMethod(method)
        .setHost("127.0.0.1")
        .setPort(port)
        .setURI(path)
        .putHeader("Cookie", cookies[person])
        .putHeader("Accept", "application/json, application/problem+json")
        .putHeader("Accept-Encoding", "gzip, deflate")
        .putHeader("X-Requested-With", "JavaScript")
        .putHeader("Sec-Fetch-Site", "same-origin");
    return options;
  }

  private final class Page implements Member {
    private final int person;
    private final Inbox inbox;
    private final Promise<Member> greeted = Promise.promise();
    private final Map<String, Long> reached = new HashMap<>();
    private WebSocket socket;
    private boolean leaving;
    private long beat;

    private Page(int person, Inbox inbox) {
      this.person = person;
      this.inbox = inbox;
    }

    private void received(Buffer frame) {
      if (greeted.future().isComplete()) {
        inbox.received(frame);
        return;
      }
      frame
          .toJsonObject()
          .getJsonArray("channels")
          .forEach(
              one -> {
                var channel = (JsonObject) one;
                reached.put(channel.getString("channelId"), channel.getLong("seq"));
              });
      beat =
          vertx.setPeriodic(
              ThreadLocalRandom.current().nextInt(1, HEARTBEAT_MILLIS),
              HEARTBEAT_MILLIS,
              ignored -> socket.writeTextMessage("{\"frame\":\"ping\"}"));
      greeted.complete(this);
    }

    private void closed() {
      vertx.cancelTimer(beat);
      greeted.tryFail("the socket was closed");
      if (!leaving) {
        inbox.lost();
      }
    }

    @Override
    public Future<Void> post(int room, String text) {
      String body = "{\"clientId\":\"" + clientId() + "\",\"body\":\"" + text + "\"}";
      RequestOptions options =
          request(HttpMethod.POST, "/api/threads/" + people.thread(room) + "/messages", person)
              .putHeader("Origin", origin)
              .putHeader("Content-Type", "application/json");
      return httpClient()
          .request(options)
          .compose(request -> request.send(Buffer.buffer(body)))
          .compose(
              answer ->
                  answer.statusCode() == 201
                      ? answer.end()
                      : Future.failedFuture("answered " + answer.statusCode()));
    }

    /** The page's catching up: all behind the number it holds, here so many back. */
    @Override
    public Future<Integer> recent(int room, int limit) {
      String channel = people.channel(room).toString();
      long after = Math.max(0, reached.getOrDefault(channel, 0L) - limit);
      String path = "/api/channels/" + channel + "/events?after=" + after + "&limit=" + limit;
      return httpClient()
          .request(request(HttpMethod.GET, path, person).removeHeader("Accept-Encoding"))
          .compose(request -> request.send())
          .compose(answer -> answer.body())
          .map(Text::count);
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

  /** A UUID of version 7, as the page makes it. */
  private static UUID clientId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(
        System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12),
        random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
  }
}

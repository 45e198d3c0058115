package org.hashi.platform;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Wake-ups by the publish and subscribe of Redis or Valkey. A connection that subscribes can do
 * nothing else, so there are two, and both are replaced when either is lost.
 */
final class RedisWakeUps extends QueuedWakeUps {
  private static final Logger LOG = Logger.getLogger(RedisWakeUps.class);
  private static final long FIRST_WAIT_MS = 100;
  private static final long LONGEST_WAIT_MS = 5_000;

  private final Vertx vertx;
  private final Redis redis;
  private volatile @Nullable RedisConnection sender;
  private volatile @Nullable RedisConnection receiver;
  private volatile boolean stopped;
  private long wait = FIRST_WAIT_MS;

  /**
   * @param address {@code redis://[:password@]host:port[/database]}
   */
  RedisWakeUps(Vertx vertx, String address) {
    this.vertx = vertx;
    this.redis = Redis.createClient(vertx, new RedisOptions().setConnectionString(address));
  }

  @Override
  void start() {
    redis
        .connect()
        .compose(this::subscribe)
        .compose(subscribed -> redis.connect())
        .onSuccess(this::sendBy)
        .onFailure(this::tryAgain);
  }

  private Future<Response> subscribe(RedisConnection connection) {
    receiver = connection;
    connection.handler(this::heard);
    connection.endHandler(ended -> lost(connection));
    connection.exceptionHandler(failure -> lost(connection));
    return connection.send(Request.cmd(Command.SUBSCRIBE).arg(CHANNEL));
  }

  private void sendBy(RedisConnection connection) {
    sender = connection;
    wait = FIRST_WAIT_MS;
    connection.endHandler(ended -> lost(connection));
    connection.exceptionHandler(failure -> lost(connection));
    connected();
  }

  private void heard(Response told) {
    if (told.type() == ResponseType.PUSH || told.type() == ResponseType.MULTI) {
      if (told.size() == 3 && "message".equals(told.get(0).toString())) {
        receive(told.get(2).toString());
      }
    }
  }

  private void lost(RedisConnection connection) {
    if (connection.equals(sender) || connection.equals(receiver)) {
      tryAgain(new IllegalStateException("connection lost"));
    }
  }

  private void tryAgain(Throwable failure) {
    close();
    if (!stopped) {
      LOG.warn("wake-ups are off until Redis answers");
      vertx.setTimer(wait, ignored -> start());
      wait = Math.min(LONGEST_WAIT_MS, wait * 2);
    }
  }

  @Override
  void stop() {
    stopped = true;
    close();
    redis.close();
  }

  /** What ends from here on is ours no more, so that its end starts nothing. */
  private void close() {
    RedisConnection sending = sender;
    RedisConnection receiving = receiver;
    sender = null;
    receiver = null;
    if (sending != null) {
      sending.close();
    }
    if (receiving != null) {
      receiving.close();
    }
  }

  @Override
  boolean isConnected() {
    return sender != null;
  }

  @Override
  Future<?> send(String ids) {
    RedisConnection connection = sender;
    return connection == null
        ? Future.failedFuture("no connection")
        : connection.send(Request.cmd(Command.PUBLISH).arg(CHANNEL).arg(ids));
  }
}

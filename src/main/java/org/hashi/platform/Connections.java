package org.hashi.platform;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import io.vertx.sqlclient.spi.ConnectionFactory;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * Opens the pool so that nobody waits long for a database that is silent. The server's own limits
 * stand in the settings and are shorter: what still runs there ends by itself.
 */
@Singleton
final class Connections implements PgPoolCreator {
  private static final int MOST_MS_IN_THE_QUEUE = 5_000;
  private static final int MOST_MS_TO_CONNECT = 2_000;

  @Override
  public Pool create(Input input) {
    PgConnectOptions options = input.pgConnectOptionsList().getFirst();
    PoolOptions limits =
        input
            .poolOptions()
            .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
            .setConnectionTimeout(MOST_MS_IN_THE_QUEUE);
    ConnectionFactory factory = new PgDriver().createConnectionFactory(input.vertx(), options);
    return PgBuilder.pool()
        .with(limits)
        .connectingTo(options)
        .using(input.vertx())
        .build()
        .connectionProvider(context -> open(factory, context));
  }

  /** A server that hangs accepts connections and never greets. */
  private static Future<SqlConnection> open(ConnectionFactory factory, Context context) {
    Future<SqlConnection> opening = factory.connect(context);
    Future<SqlConnection> opened =
        opening.timeout(MOST_MS_TO_CONNECT, TimeUnit.MILLISECONDS).map(Connections::watched);
    opening.onSuccess(connection -> opened.onFailure(late -> connection.close()));
    return opened;
  }

  private static SqlConnection watched(SqlConnection connection) {
    SqlConnectionInternal inner = (SqlConnectionInternal) connection;
    SocketConnectionBase line = (SocketConnectionBase) inner.unwrap();
    line.socket().channelHandlerContext().pipeline().addFirst(new Silence());
    return connection;
  }
}

package org.hashi.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlConnection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL that Hashi brings and that every yardstick with storage uses too, each with a
 * database of its own.
 */
public record Database(Vertx vertx, int port, String password, long pid) {
  private static final int LONGEST_MINUTES = 60;

  /** As the owner of everything. */
  public PgConnectOptions options(String name) {
    return new PgConnectOptions()
        .setHost("127.0.0.1")
        .setPort(port)
        .setDatabase(name)
        .setUser("postgres")
        .setPassword(password)
        .addProperty("client_min_messages", "warning");
  }

  public Future<SqlConnection> connect(String name) {
    return PgConnection.connect(vertx, options(name)).map(SqlConnection.class::cast);
  }

  /** An empty database of this name. */
  public void recreate(String name) {
    run("postgres", "drop database if exists " + name + " with (force)");
    run("postgres", "create database " + name);
  }

  public void run(String name, String statements) {
    SqlConnection connection = get(connect(name));
    try {
      get(connection.query(statements).execute());
    } finally {
      get(connection.close());
    }
  }

  public long number(String name, String query) {
    SqlConnection connection = get(connect(name));
    try {
      return get(connection.query(query).execute()).iterator().next().getLong(0);
    } finally {
      get(connection.close());
    }
  }

  /** Bytes of all tables of a database with their indexes and long values. */
  public long bytes(String name) {
    return number(
        name,
        "select sum(pg_total_relation_size(oid))::bigint from pg_class"
            + " where relkind = 'r' and relnamespace = 'public'::regnamespace");
  }

  /** Waits for what was begun on an event loop. */
  public static <T> T get(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(LONGEST_MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.hashi.bench.yardstick;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Durable with little: one statement is under way, what is posted meanwhile waits, and the next
 * statement takes it all. A post is told of after its commit.
 */
final class GroupCommit implements Store {
  /** One row a message and a counter for each room. */
  static final String TABLES =
      """
      create table room (id int primary key, last_number bigint not null, last_at timestamptz);
      create table message (
        room int not null, number bigint not null, author int not null, key uuid not null,
        body text not null, at timestamptz not null,
        primary key (room, number), unique (author, key));
      create index message_at on message (at);
      """;

  private static final int MOST = 256;

  private static final String KEEP =
      """
      with post as (
        select * from unnest($1::int[], $2::int[], $3::uuid[], $4::text[])
          with ordinality as post (room, author, key, body, turn)
      ), counter as (
        update room set last_number = last_number + more, last_at = now()
        from (select post.room, count(*) as more from post group by post.room) one
        where room.id = one.room returning room.id, last_number - more as before
      )
      insert into message (room, number, author, key, body, at)
      select room, before + row_number() over (partition by room order by turn),
        author, key, body, now()
      from post join counter on id = room
      returning key, number
      """;

  private static final String RECENT =
      "select body from message where room = $1 order by number desc limit $2";

  private record Waiting(Post post, BiConsumer<Post, Long> then) {}

  private final Pool writer;
  private final Pool readers;
  private final Queue<Waiting> queue = new ArrayDeque<>();
  private boolean writing;

  GroupCommit(Vertx vertx, PgConnectOptions options) {
    PgConnectOptions cached = new PgConnectOptions(options).setCachePreparedStatements(true);
    writer = pool(vertx, cached, 1);
    readers = pool(vertx, cached, 8);
  }

  private static Pool pool(Vertx vertx, PgConnectOptions options, int size) {
    return PgBuilder.pool()
        .using(vertx)
        .connectingTo(options)
        .with(new PoolOptions().setMaxSize(size))
        .build();
  }

  @Override
  public void keep(Post post, BiConsumer<Post, Long> then) {
    synchronized (this) {
      queue.add(new Waiting(post, then));
    }
    next();
  }

  private void next() {
    List<Waiting> batch = new ArrayList<>();
    synchronized (this) {
      if (writing || queue.isEmpty()) {
        return;
      }
      writing = true;
      while (batch.size() < MOST && !queue.isEmpty()) {
        batch.add(queue.remove());
      }
    }
    writer
        .preparedQuery(KEEP)
        .execute(arrays(batch))
        .onComplete(
            kept -> {
              tell(batch, kept.succeeded() ? numbers(kept.result()) : Map.of());
              synchronized (this) {
                writing = false;
              }
              next();
            });
  }

  private static Tuple arrays(List<Waiting> batch) {
    return Tuple.of(
        batch.stream().map(one -> one.post().room()).toArray(Integer[]::new),
        batch.stream().map(one -> one.post().author()).toArray(Integer[]::new),
        batch.stream().map(one -> one.post().key()).toArray(UUID[]::new),
        batch.stream().map(one -> one.post().text()).toArray(String[]::new));
  }

  private static Map<UUID, Long> numbers(RowSet<Row> rows) {
    Map<UUID, Long> numbers = new HashMap<>();
    rows.forEach(row -> numbers.put(row.getUUID(0), row.getLong(1)));
    return numbers;
  }

  private static void tell(List<Waiting> batch, Map<UUID, Long> numbers) {
    for (Waiting one : batch) {
      one.then().accept(one.post(), numbers.getOrDefault(one.post().key(), -1L));
    }
  }

  @Override
  public Future<List<String>> recent(int room, int limit) {
    return readers
        .preparedQuery(RECENT)
        .execute(Tuple.of(room, limit))
        .map(
            rows -> {
              List<String> bodies = new ArrayList<>();
              rows.forEach(row -> bodies.add(row.getString(0)));
              Collections.reverse(bodies);
              return bodies;
            });
  }
}

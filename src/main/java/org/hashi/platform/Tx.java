package org.hashi.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinyStatelessSessionImpl;
import org.hibernate.reactive.pool.impl.SqlClientConnection;
import org.jspecify.annotations.Nullable;

/** One open transaction: its session, its time, and the streams that got events in it. */
public final class Tx {
  private final Mutiny.StatelessSession session;
  private final Instant now;
  private final boolean snapshot;
  private final Set<UUID> touched = new LinkedHashSet<>();
  private final List<Function<Tx, Uni<Void>>> afterwards = new ArrayList<>();

  Tx(Mutiny.StatelessSession session, Instant now, boolean snapshot) {
    this.session = session;
    this.now = now;
    this.snapshot = snapshot;
  }

  /** The session; for stores only, one statement at a time. */
  public Mutiny.StatelessSession session() {
    return session;
  }

  /**
   * Runs one statement of PostgreSQL's own ({@code $1}, arrays) in this transaction; for stores
   * only. Where many rows come and go at once it spares an entity for each.
   */
  public Uni<RowSet<Row>> rows(String statement, @Nullable Object... parameters) {
    return Uni.createFrom()
        .completionStage(() -> connection().preparedQuery(statement, Tuple.from(parameters)));
  }

  /** Runs one statement once for each of the tuples, in their order, without waiting in between. */
  public Uni<Void> each(String statement, List<Tuple> tuples) {
    return tuples.isEmpty()
        ? Uni.createFrom().voidItem()
        : Uni.createFrom()
            .completionStage(() -> connection().preparedQueryBatch(statement, tuples))
            .replaceWithVoid();
  }

  /**
   * Sends the statements of both without waiting for the first one's answer; they run in this
   * order. Only for work that consists of {@link #rows}.
   */
  public <A, B, R> Uni<R> both(Uni<A> first, Uni<B> second, BiFunction<A, B, R> of) {
    return Uni.combine().all().unis(first, second).with(of);
  }

  /** As {@link #both}, where there is nothing to make of the answers. */
  public Uni<Void> all(Uni<?>... works) {
    return Uni.combine().all().unis(works).discardItems();
  }

  /**
   * Sends the work's statements behind {@code first} without waiting for its answer. Both are
   * waited for: work that goes on after its transaction was rolled back would be stored by itself.
   */
  <R> Uni<R> behind(Uni<?> first, Uni<R> work) {
    return Uni.combine().all().unis(first, work).collectFailures().with((before, done) -> done);
  }

  private SqlClientConnection connection() {
    return (SqlClientConnection) ((MutinyStatelessSessionImpl) session).getReactiveConnection();
  }

  /**
   * Does a part of this work seeing every channel, as {@link Transactions#oversee} does a whole
   * one: for what must follow where the caller is no member. Whether he may is asked before.
   */
  public <T> Uni<T> overseeing(Supplier<Uni<T>> work) {
    return rows("select coalesce(current_setting('hashi.acting', true), '')")
        .map(rows -> rows.iterator().next().getString(0))
        .chain(before -> acting(Acting.SYSTEM).chain(() -> work.get()).call(() -> acting(before)));
  }

  private Uni<Void> acting(String forWhom) {
    return rows("select set_config('hashi.acting', $1, true)", forWhom).replaceWithVoid();
  }

  /** The time at which this transaction began; every row of one use case carries the same. */
  public Instant now() {
    return now;
  }

  /**
   * Does {@code work} in this transaction or, because a snapshot only reads, in one that is
   * committed before anybody gets what the snapshot read.
   */
  public Uni<Void> beforeTheAnswer(Function<Tx, Uni<Void>> work) {
    if (!snapshot) {
      return work.apply(this);
    }
    afterwards.add(work);
    return Uni.createFrom().voidItem();
  }

  List<Function<Tx, Uni<Void>>> afterwards() {
    return afterwards;
  }

  void touch(UUID streamId) {
    touched.add(streamId);
  }

  Set<UUID> touched() {
    return touched;
  }
}

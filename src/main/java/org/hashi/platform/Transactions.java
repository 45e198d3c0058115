package org.hashi.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Opens every transaction. A use case opens one; the faces it calls join it by passing the {@link
 * Tx} on.
 */
@ApplicationScoped
public class Transactions {
  /** Serialization failure and deadlock: nothing was done, the same work may simply run again. */
  private static final Set<String> LOST_RACES = Set.of("40001", "40P01");

  /**
   * Of those who write one row at the same time one wins each round, and the others wait for him
   * before they learn that they lost: as many may come at once as there are tries.
   */
  private static final int TRIES = 50;

  private final Mutiny.SessionFactory sessions;
  private final WakeUps wakeUps;
  private final Acting acting;
  private final Clock clock;

  Transactions(Mutiny.SessionFactory sessions, WakeUps wakeUps, Acting acting, Clock clock) {
    this.sessions = sessions;
    this.wakeUps = wakeUps;
    this.acting = acting;
    this.clock = clock;
  }

  /** Runs {@code work} in a transaction; its item is emitted after COMMIT, listeners are woken. */
  public <T> Uni<T> write(Function<Tx, Uni<T>> work) {
    return write(work, acting::now);
  }

  private <T> Uni<T> write(Function<Tx, Uni<T>> work, Supplier<String> forWhom) {
    return toTheEnd(
        run(work, false, forWhom).onFailure(Transactions::lostTheRace).retry().atMost(TRIES));
  }

  /**
   * Runs {@code work} without a transaction: each of its statements sees what was committed when it
   * began, and none may write. What must be noted of it is committed before its item is emitted,
   * see {@link Tx#beforeTheAnswer}.
   */
  public <T> Uni<T> look(Function<Tx, Uni<T>> work) {
    return noting(
        work,
        noted ->
            sessions.withStatelessSession(
                session ->
                    saying(new Tx(session, clock.instant(), true), acting.now(), false, noted)));
  }

  /**
   * Runs {@code work} on one snapshot: all it reads was committed at the same moment. It may not
   * write; what must be noted of it is committed before its item is emitted, see {@link
   * Tx#beforeTheAnswer}.
   */
  public <T> Uni<T> snapshot(Function<Tx, Uni<T>> work) {
    return noting(work, noted -> run(noted, true, acting::now));
  }

  /**
   * Runs {@code work} on one snapshot that shows every channel, as {@link #snapshot} shows the
   * caller's own: for those who review what was done in channels of which they are no members.
   * Whether they may is for the work to ask.
   */
  public <T> Uni<T> oversee(Function<Tx, Uni<T>> work) {
    return noting(work, noted -> run(noted, true, () -> Acting.SYSTEM));
  }

  /** Writes down what {@link #oversee} shows, in the same transaction. */
  public <T> Uni<T> writeOverseeing(Function<Tx, Uni<T>> work) {
    return write(work, () -> Acting.SYSTEM);
  }

  /** Has the work done by {@code reading}, and commits what it wants noted before its answer. */
  private <T> Uni<T> noting(
      Function<Tx, Uni<T>> work, Function<Function<Tx, Uni<T>>, Uni<T>> reading) {
    List<Function<Tx, Uni<Void>>> afterwards = new ArrayList<>();
    return toTheEnd(
        reading
            .apply(tx -> work.apply(tx).invoke(() -> afterwards.addAll(tx.afterwards())))
            .call(() -> afterwards.isEmpty() ? nothing() : write(tx -> inOrder(tx, afterwards))));
  }

  private static Uni<Void> inOrder(Tx tx, List<Function<Tx, Uni<Void>>> all) {
    Uni<Void> done = nothing();
    for (Function<Tx, Uni<Void>> one : all) {
      done = done.chain(() -> one.apply(tx));
    }
    return done;
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  /**
   * A reader who goes away cancels his request, and a cancelled transaction is rolled back while
   * its next statement is already on the way: that one would then be stored by itself. So nobody
   * can. Nor may work be cut off that consists of several steps, one of them at another server.
   */
  public static <T> Uni<T> toTheEnd(Uni<T> work) {
    return Uni.createFrom()
        .emitter(waiting -> work.subscribe().with(waiting::complete, waiting::fail));
  }

  private <T> Uni<T> run(Function<Tx, Uni<T>> work, boolean oneSnapshot, Supplier<String> forWhom) {
    AtomicReference<@Nullable Tx> opened = new AtomicReference<>();
    return sessions
        .withStatelessTransaction(
            (session, transaction) -> {
              Tx tx = new Tx(session, clock.instant().truncatedTo(ChronoUnit.MILLIS), oneSnapshot);
              opened.set(tx);
              return (oneSnapshot ? freeze(tx) : nothing())
                  .chain(() -> saying(tx, forWhom.get(), true, work));
            })
        .invoke(() -> announce(opened.get()));
  }

  /** Tells the database for whom the work is. */
  private static <T> Uni<T> saying(
      Tx tx, String forWhom, boolean inTransaction, Function<Tx, Uni<T>> work) {
    String when = tx.now().toString();
    return tx.behind(tx.rows(Acting.SAY, forWhom, when, inTransaction), work.apply(tx));
  }

  private static Uni<Void> freeze(Tx tx) {
    return tx.rows("set transaction isolation level repeatable read, read only").replaceWithVoid();
  }

  private void announce(@Nullable Tx tx) {
    if (tx != null && !tx.touched().isEmpty()) {
      wakeUps.announce(tx.touched());
    }
  }

  private static boolean lostTheRace(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (LOST_RACES.contains(sqlState(cause))) {
        return true;
      }
    }
    return false;
  }

  /** Hibernate Reactive tells a refused statement as JDBC would, the driver a refused commit. */
  private static String sqlState(Throwable cause) {
    return switch (cause) {
      case SQLException refused -> String.valueOf(refused.getSQLState());
      case PgException refused -> String.valueOf(refused.getSqlState());
      default -> "";
    };
  }
}

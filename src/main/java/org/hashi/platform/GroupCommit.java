package org.hashi.platform;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets what arrives while a transaction is under way share the next one: alone it is done at once,
 * under load one commit serves many.
 */
public final class GroupCommit<T, R> {
  private record Waiting<T, R>(T work, UniEmitter<? super R> emitter) {}

  private final Background background;
  private final int most;
  private final Function<T, UUID> account;
  private final Function<List<T>, Uni<List<@Nullable R>>> together;
  private final Function<T, Uni<R>> alone;
  private final Queue<Waiting<T, R>> queue = new ArrayDeque<>();
  private boolean busy;

  /**
   * @param most how many share one transaction
   * @param account who wants it; all together are done for all of them
   * @param together does many in one transaction; null in the place of what it left out
   * @param alone does what was left out, or all of them one by one when {@code together} failed
   */
  public GroupCommit(
      Background background,
      int most,
      Function<T, UUID> account,
      Function<List<T>, Uni<List<@Nullable R>>> together,
      Function<T, Uni<R>> alone) {
    this.background = background;
    this.most = most;
    this.account = account;
    this.together = together;
    this.alone = alone;
  }

  /** Has {@code work} done; the item is emitted after its commit, where it was asked for. */
  public Uni<R> submit(T work) {
    return Uni.createFrom().deferred(() -> queued(work).emitOn(here()));
  }

  private Uni<R> queued(T work) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              synchronized (queue) {
                queue.add(new Waiting<>(work, emitter));
              }
              next();
            });
  }

  /** What comes after the work is one person's again, no longer everybody's who shared it. */
  private static Executor here() {
    Context context = Vertx.currentContext();
    return context == null ? Runnable::run : task -> context.runOnContext(ignored -> task.run());
  }

  private void next() {
    List<Waiting<T, R>> batch = take();
    if (!batch.isEmpty()) {
      List<T> works = batch.stream().map(Waiting::work).toList();
      background.runFor(
          works.stream().map(account).collect(Collectors.toSet()),
          () -> together.apply(works),
          results -> {
            free();
            settle(batch, results);
          },
          failure -> {
            free();
            batch.forEach(this::alone);
          });
    }
  }

  private List<Waiting<T, R>> take() {
    synchronized (queue) {
      List<Waiting<T, R>> batch = new ArrayList<>();
      while (!busy && batch.size() < most && !queue.isEmpty()) {
        batch.add(queue.remove());
      }
      busy |= !batch.isEmpty();
      return batch;
    }
  }

  /** The next batch sets out before this one's are told, so that the database never waits. */
  private void free() {
    synchronized (queue) {
      busy = false;
    }
    next();
  }

  private void settle(List<Waiting<T, R>> batch, List<@Nullable R> results) {
    for (int i = 0; i < batch.size(); i++) {
      R result = results.get(i);
      if (result == null) {
        alone(batch.get(i));
      } else {
        batch.get(i).emitter().complete(result);
      }
    }
  }

  private void alone(Waiting<T, R> one) {
    background.runFor(
        Set.of(account.apply(one.work())),
        () -> alone.apply(one.work()),
        one.emitter()::complete,
        one.emitter()::fail);
  }
}

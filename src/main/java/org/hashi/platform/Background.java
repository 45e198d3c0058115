package org.hashi.platform;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs work that no request started, on a Vert.x context on which a session may be opened. */
@ApplicationScoped
public class Background {
  private final Vertx vertx;

  Background(Vertx vertx) {
    this.vertx = vertx;
  }

  /**
   * Starts {@code work} on a context of its own, for nobody in particular, and hands on what comes
   * of it. It sees what is in every channel: whatever a person asked is done {@link #runFor} him.
   */
  public <T> void run(Supplier<Uni<T>> work, Consumer<? super T> done, Consumer<Throwable> failed) {
    Context context = newContext();
    Acting.asSystem(context);
    start(context, work, done, failed);
  }

  /** As {@link #run}, but the work sees only what is in channels of these accounts. */
  public <T> void runFor(
      Collection<UUID> accounts,
      Supplier<Uni<T>> work,
      Consumer<? super T> done,
      Consumer<Throwable> failed) {
    Context context = newContext();
    Acting.as(accounts, context);
    start(context, work, done, failed);
  }

  private Context newContext() {
    Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    return context;
  }

  private static <T> void start(
      Context context,
      Supplier<Uni<T>> work,
      Consumer<? super T> done,
      Consumer<Throwable> failed) {
    context.runOnContext(
        ignored -> Uni.createFrom().deferred(work::get).subscribe().with(done, failed));
  }
}

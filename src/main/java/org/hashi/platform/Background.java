package org.hashi.platform;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Runs work that no request started, on a Vert.x context on which a session may be opened. */
@ApplicationScoped
public class Background {
  private final Vertx vertx;

  Background(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Starts {@code work} on a context of its own; the future ends with it. */
  public <T> CompletableFuture<T> run(Supplier<Uni<T>> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(
        ignored ->
            Uni.createFrom()
                .deferred(work::get)
                .subscribe()
                .with(done::complete, done::completeExceptionally));
    return done;
  }
}

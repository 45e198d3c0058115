package org.hashi.platform;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs work that no request started, on a Vert.x context on which a session may be opened. */
@ApplicationScoped
public class Background {
  private final Vertx vertx;

  Background(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Starts {@code work} on a context of its own and hands on what comes of it. */
  public <T> void run(Supplier<Uni<T>> work, Consumer<? super T> done, Consumer<Throwable> failed) {
    Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(
        ignored -> Uni.createFrom().deferred(work::get).subscribe().with(done, failed));
  }
}

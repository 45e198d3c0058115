package org.hashi.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Work that takes long enough to hold others up, done beside the event loop. */
@ApplicationScoped
public class Aside {
  private final Vertx vertx;

  Aside(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Has it done by another thread; what follows goes on where it was asked for. */
  public <T> Uni<T> call(Callable<T> work) {
    return Uni.createFrom()
        .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
  }
}

package org.hashi.bench.load;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;

/** One context on each event loop of the generator. */
final class Loops {
  static final int COUNT = 2;

  private Loops() {}

  static Context[] of(Vertx vertx) {
    Queue<Context> contexts = new ConcurrentLinkedQueue<>();
    try {
      vertx
          .deployVerticle(() -> new Anchor(contexts), new DeploymentOptions().setInstances(COUNT))
          .toCompletionStage()
          .toCompletableFuture()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return contexts.toArray(Context[]::new);
  }

  private static final class Anchor extends AbstractVerticle {
    private final Queue<Context> contexts;

    private Anchor(Queue<Context> contexts) {
      this.contexts = contexts;
    }

    @Override
    public void start() {
      contexts.add(context);
    }
  }
}

package org.hashi.ground;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hashi.identity.Caller;
import org.hashi.platform.Background;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** Asks the faces from a test's thread and waits for the answer. */
@ApplicationScoped
public class Asked {
  private final Background background;
  private final Transactions transactions;

  Asked(Background background, Transactions transactions) {
    this.background = background;
    this.transactions = transactions;
  }

  public <T> T answer(Supplier<Uni<T>> question) {
    if (Vertx.currentContext() != null) {
      throw new IllegalStateException("an event loop must not wait: ask from the test's thread");
    }
    return settled(atOnce(question));
  }

  private static <T> T settled(CompletableFuture<T> answer) {
    try {
      return answer.orTimeout(30, TimeUnit.SECONDS).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw failed;
    }
  }

  /** Asks without waiting, so that many may ask at once. */
  public <T> CompletableFuture<T> atOnce(Supplier<Uni<T>> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    background.run(question, answer::complete, answer::completeExceptionally);
    return answer;
  }

  /** Asks for somebody: the database shows what he may see. */
  public <T> T as(Caller caller, Supplier<Uni<T>> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    background.runFor(
        List.of(caller.accountId()), question, answer::complete, answer::completeExceptionally);
    return settled(answer);
  }

  public <T> T write(Function<Tx, Uni<T>> work) {
    return answer(() -> transactions.write(work));
  }
}

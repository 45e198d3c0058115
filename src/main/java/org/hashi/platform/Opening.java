package org.hashi.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;

/** Whether people may come in: what the start prepares for them has to be there first. */
@ApplicationScoped
public class Opening {
  private volatile CompletableFuture<?> preparation = CompletableFuture.completedFuture(null);

  /** Keeps everybody out until {@code preparation} has succeeded; for good when it fails. */
  public void after(CompletableFuture<?> preparation) {
    this.preparation = preparation;
  }

  /** Ends when the preparation does, with its failure if it failed. */
  public CompletableFuture<?> prepared() {
    return preparation;
  }

  boolean isOpen() {
    return preparation.isDone() && !preparation.isCompletedExceptionally();
  }
}

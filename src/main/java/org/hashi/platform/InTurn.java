package org.hashi.platform;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** One after the other: a transaction does one thing at a time. */
public final class InTurn {
  private InTurn() {}

  /** Takes a step for each, and waits for it before the next; what they gave, without nulls. */
  public static <T, R> Uni<List<R>> each(Collection<T> of, Function<T, Uni<R>> step) {
    return Multi.createFrom()
        .iterable(of)
        .onItem()
        .transformToUniAndConcatenate(step::apply)
        .collect()
        .asList();
  }
}

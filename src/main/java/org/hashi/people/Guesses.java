package org.hashi.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Slows down whoever tries out links. Each try takes one from the bucket of its address and one
 * from the bucket of all, and only a link that opens gives both back. In the memory of this node:
 * several nodes allow several times as much, which is still nothing against 256 bits.
 */
@ApplicationScoped
class Guesses {
  static final int OF_ONE = 20;
  static final int OF_ALL = 1_000;
  private static final Duration ONE_MORE_FOR_ONE = Duration.ofSeconds(15);
  private static final Duration ONE_MORE_FOR_ALL = Duration.ofMillis(100);
  private static final int ADDRESSES = 100_000;

  private final LongSupplier nanos;
  private final Bucket all;

  /**
   * What is not in it any more is full again, unless more come from everywhere than {@link #all}.
   */
  private final Cache<String, Bucket> byAddress =
      Caffeine.newBuilder()
          .maximumSize(ADDRESSES)
          .expireAfterAccess(ONE_MORE_FOR_ONE.multipliedBy(OF_ONE))
          .build();

  @Inject
  Guesses() {
    this(System::nanoTime);
  }

  Guesses(LongSupplier nanos) {
    this.nanos = nanos;
    this.all = new Bucket(OF_ALL, ONE_MORE_FOR_ALL, nanos);
  }

  /** Tries, unless too much was tried from there or altogether. */
  <T> Uni<T> from(String address, Supplier<Uni<T>> trying) {
    Bucket own =
        byAddress.get(Networks.of(address), key -> new Bucket(OF_ONE, ONE_MORE_FOR_ONE, nanos));
    if (!own.take()) {
      return Uni.createFrom().failure(new PeopleProblem.TooOften());
    }
    if (!all.take()) {
      own.giveBack();
      return Uni.createFrom().failure(new PeopleProblem.TooOften());
    }
    return trying
        .get()
        .invoke(
            () -> {
              own.giveBack();
              all.giveBack();
            });
  }

  /** Lets everybody begin anew. */
  void forget() {
    byAddress.invalidateAll();
    all.fill();
  }
}

package org.hashi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.hashi.ground.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever becomes of the database, everything that was asked of it ends: a reading that never did
 * would silence its node for good, because the next one waits for it.
 */
@QuarkusTest
@WithTestResource(BreakablePostgres.class)
class OutageTest {
  private static final Duration BETWEEN = Duration.ofMillis(20);
  private static final Duration LONG_ENOUGH_TO_BREAK_OFF = Duration.ofSeconds(4);
  private static final Duration A_MOMENT = Duration.ofMillis(300);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  enum Outage {
    STOPS,
    CRASHES,
    HANGS,
    HANGS_AND_DIES
  }

  @Inject Asked asked;
  @Inject Transactions transactions;
  @Inject EventLog log;

  private final RestartedPostgres server = BreakablePostgres.server();
  private final List<CompletableFuture<?>> all = new ArrayList<>();
  private UUID stream;

  @BeforeEach
  void open() {
    stream = Ids.next();
    asked.write(tx -> log.open(tx, stream));
  }

  @ParameterizedTest
  @EnumSource(Outage.class)
  void everythingThatWasAskedEnds(Outage outage) {
    askFor(A_MOMENT);
    switch (outage) {
      case STOPS -> server.kill();
      case CRASHES -> server.crash();
      case HANGS, HANGS_AND_DIES -> server.suspend();
    }
    askFor(LONG_ENOUGH_TO_BREAK_OFF);
    switch (outage) {
      case STOPS, CRASHES -> server.restart();
      case HANGS -> server.resume();
      case HANGS_AND_DIES -> {
        server.crash();
        server.restart();
      }
    }
    askFor(A_MOMENT);

    Awaitility.await("everything ends")
        .atMost(LONGEST)
        .untilAsserted(() -> assertThat(all).allMatch(CompletableFuture::isDone));
    assertThat(all).anyMatch(CompletableFuture::isCompletedExceptionally);
    long last = asked.answer(() -> transactions.look(tx -> log.last(tx, stream)));
    assertThat(last).as("and everything goes on").isZero();
  }

  /** Asks in every way there is, again and again. */
  private void askFor(Duration time) {
    Awaitility.await()
        .pollInterval(BETWEEN)
        .pollDelay(Duration.ZERO)
        .during(time)
        .atMost(time.plusSeconds(5))
        .until(
            () -> {
              ask(() -> transactions.look(tx -> log.last(tx, stream)));
              ask(() -> transactions.snapshot(tx -> log.last(tx, stream)));
              ask(() -> transactions.write(tx -> log.lock(tx, stream)));
              return true;
            });
  }

  private void ask(Supplier<Uni<?>> question) {
    all.add(asked.atOnce(() -> question.get().replaceWithVoid()));
  }
}

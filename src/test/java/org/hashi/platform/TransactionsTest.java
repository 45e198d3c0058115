package org.hashi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
class TransactionsTest {
  private static final int READERS = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Asked asked;
  @Inject Transactions transactions;
  @Inject EventLog log;

  @JsonTypeName("test.touched")
  private record Touched() implements Event {}

  /** Reading a patient's channel writes the audit trail: readers at once must all succeed. */
  @Test
  void whatIsNotedOfManyReadingsAtOnceIsAllThere() {
    UUID stream = Ids.next();
    asked.write(tx -> log.open(tx, stream));

    List<CompletableFuture<Long>> reading =
        IntStream.range(0, READERS).mapToObj(i -> asked.atOnce(() -> touch(stream))).toList();
    reading.forEach(CompletableFuture::join);

    long last = asked.write(tx -> log.last(tx, stream));
    assertThat(last).isEqualTo(READERS);
  }

  private Uni<Long> touch(UUID stream) {
    return transactions.snapshot(
        tx ->
            log.last(tx, stream)
                .call(
                    () ->
                        tx.beforeTheAnswer(
                            its ->
                                log.append(its, stream, seq -> new Touched()).replaceWithVoid())));
  }

  @Test
  void aReadingWhoseNoteCannotBeWrittenIsNotHandedOut() {
    UUID nowhere = Ids.next();

    CompletableFuture<Long> reading = asked.atOnce(() -> touch(nowhere));

    assertThat(reading).failsWithin(PATIENCE);
  }

  @Test
  void aSnapshotCannotWrite() {
    UUID stream = Ids.next();
    asked.write(tx -> log.open(tx, stream));

    CompletableFuture<Long> writing =
        asked.atOnce(
            () -> transactions.snapshot(tx -> log.append(tx, stream, seq -> new Touched())));

    assertThat(writing).failsWithin(PATIENCE);
    long last = asked.write(tx -> log.last(tx, stream));
    assertThat(last).isZero();
  }

  /** The second statement is under way already when the first one is refused. */
  @Test
  void whatTravelsTogetherIsUndoneTogether() {
    UUID stream = Ids.next();
    asked.write(tx -> log.open(tx, stream));
    String count = "update platform_stream set last_seq = last_seq + 1 where stream_id = $1";

    List<CompletableFuture<Void>> refused =
        IntStream.range(0, READERS)
            .mapToObj(
                i ->
                    asked.atOnce(
                        () ->
                            transactions.<Void>write(
                                tx ->
                                    tx.all(
                                        tx.rows("select 1 / $1::int", 0),
                                        tx.rows(count, stream),
                                        tx.rows(count, stream)))))
            .toList();

    assertThat(refused).allSatisfy(one -> assertThat(one).failsWithin(PATIENCE));
    assertThat(asked.<Long>write(tx -> log.last(tx, stream))).isZero();
    asked.write(tx -> tx.all(tx.rows(count, stream), tx.rows(count, stream)));
    assertThat(asked.<Long>write(tx -> log.last(tx, stream))).as("nobody refused it").isEqualTo(2);
  }
}

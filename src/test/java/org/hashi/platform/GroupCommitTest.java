package org.hashi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
class GroupCommitTest {
  private static final int MOST = 5;

  /** A batch under way, which the test ends when it likes. */
  private record Batch(List<Integer> works, UniEmitter<? super List<String>> emitter) {}

  @Inject Asked asked;
  @Inject Background background;

  private final BlockingQueue<Batch> underWay = new LinkedBlockingQueue<>();
  private final List<Integer> doneAlone = new ArrayList<>();

  private GroupCommit<Integer, String> queue() {
    return new GroupCommit<>(
        background,
        MOST,
        work -> new UUID(0, work),
        works -> Uni.createFrom().emitter(emitter -> underWay.add(new Batch(works, emitter))),
        this::alone);
  }

  private synchronized Uni<String> alone(int work) {
    doneAlone.add(work);
    return work < 0
        ? Uni.createFrom().failure(new IllegalArgumentException("below zero"))
        : Uni.createFrom().item("alone " + work);
  }

  @Test
  void whatComesWhileOneIsUnderWaySharesTheNextInItsOrder() throws InterruptedException {
    GroupCommit<Integer, String> queue = queue();
    CompletableFuture<String> first = asked.atOnce(() -> queue.submit(0));
    Batch began = nextBatch();
    List<CompletableFuture<String>> others = new ArrayList<>();
    for (int i = 1; i <= MOST + 1; i++) {
      others.add(queue.submit(i).subscribeAsCompletionStage());
    }

    end(began);
    assertThat(first.join()).isEqualTo("together 0");
    Batch second = nextBatch();
    assertThat(second.works()).containsExactly(1, 2, 3, 4, 5);
    end(second);
    Batch third = nextBatch();
    assertThat(third.works()).containsExactly(6);
    end(third);

    assertThat(others.stream().map(CompletableFuture::join))
        .isEqualTo(IntStream.rangeClosed(1, MOST + 1).mapToObj(i -> "together " + i).toList());
    assertThat(doneAlone).isEmpty();
  }

  @Test
  void oneThatIsLeftOutIsDoneAloneAndTheOthersDoNotWait() throws InterruptedException {
    GroupCommit<Integer, String> queue = queue();
    CompletableFuture<String> blocker = asked.atOnce(() -> queue.submit(0));
    Batch began = nextBatch();
    CompletableFuture<String> left = queue.submit(7).subscribeAsCompletionStage();
    CompletableFuture<String> taken = queue.submit(8).subscribeAsCompletionStage();
    end(began);

    Batch second = nextBatch();
    second.emitter().complete(java.util.Arrays.asList(null, "together 8"));

    assertThat(taken.join()).isEqualTo("together 8");
    assertThat(left.join()).isEqualTo("alone 7");
    assertThat(blocker.join()).isEqualTo("together 0");
  }

  @Test
  void whenTheSharedTransactionFailsEachIsToldWhatBecameOfHisOwn() throws InterruptedException {
    GroupCommit<Integer, String> queue = queue();
    CompletableFuture<String> blocker = asked.atOnce(() -> queue.submit(0));
    Batch began = nextBatch();
    CompletableFuture<String> sound = queue.submit(1).subscribeAsCompletionStage();
    CompletableFuture<String> broken = queue.submit(-1).subscribeAsCompletionStage();
    end(began);

    nextBatch().emitter().fail(new IllegalStateException("lost"));

    assertThat(sound.join()).isEqualTo("alone 1");
    assertThatThrownBy(broken::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(blocker.join()).isEqualTo("together 0");
  }

  private Batch nextBatch() throws InterruptedException {
    Batch batch = underWay.poll(30, TimeUnit.SECONDS);
    assertThat(batch).as("a batch sets out").isNotNull();
    return batch;
  }

  private static void end(Batch batch) {
    batch.emitter().complete(batch.works().stream().map(work -> "together " + work).toList());
  }
}

package org.hashi.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
  private final Allowance allowance = new Allowance(clock::get);

  @Test
  @DisplayName("RT-10: a page that pings as it is asked to is never told that it says too much")
  void aPageOfOursStaysWithinIt() {
    IntStream.range(0, 10_000)
        .forEach(
            beat -> {
              clock.addAndGet(Duration.ofSeconds(25).toNanos());
              assertThat(allowance.spend()).isTrue();
            });
  }

  @Test
  @DisplayName("RT-10: what is too much for one minute is not saved up for the next")
  void itIsForAMinute() {
    assertThat(IntStream.rangeClosed(1, 150).filter(i -> allowance.spend())).hasSize(100);
    clock.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(IntStream.rangeClosed(1, 150).filter(i -> allowance.spend())).hasSize(100);
  }
}

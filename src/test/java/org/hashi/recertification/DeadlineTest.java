package org.hashi.recertification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final LocalDate OPENED = LocalDate.of(2026, 1, 31);

  @Test
  void whatWasNeverGoneThroughIsDueFromItsBeginningOn() {
    assertThat(Deadline.after(null, OPENED, 3).day()).isEqualTo(LocalDate.of(2026, 4, 30));
  }

  @Test
  void afterItWasGoneThroughItCountsFromThere() {
    assertThat(Deadline.after(LocalDate.of(2026, 4, 2), OPENED, 3).day())
        .isEqualTo(LocalDate.of(2026, 7, 2));
  }

  @Test
  void onTheDayItselfItIsDueAndNotOver() {
    Deadline deadline = Deadline.after(null, OPENED, 3);
    assertThat(roll(deadline, LocalDate.of(2026, 4, 30)).overdue()).isFalse();
    assertThat(roll(deadline, LocalDate.of(2026, 5, 1)).overdue()).isTrue();
  }

  private static DueRoll roll(Deadline deadline, LocalDate today) {
    return deadline.roll(Subject.CHANNEL, UUID.randomUUID(), "見本", null, today);
  }
}

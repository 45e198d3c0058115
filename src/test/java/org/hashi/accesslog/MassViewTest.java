package org.hashi.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashi.accesslog.MassView.Touched;
import org.junit.jupiter.api.Test;

class MassViewTest {
  private static final Instant NINE = Instant.parse("2026-11-21T00:00:00Z");

  private final UUID nurse = UUID.randomUUID();
  private final List<Touched> touches = new ArrayList<>();

  private void touch(UUID person, int patient, Duration after) {
    touches.add(new Touched(person, new UUID(0, patient), NINE.plus(after)));
  }

  private void touch(int patient, int minute) {
    touch(nurse, patient, Duration.ofMinutes(minute));
  }

  @Test
  void asManyPatientsAsAreAllRightAreNotFound() {
    for (int i = 0; i < 100; i++) {
      touch(i % 3, i);
    }
    assertThat(MassView.in(touches, 3)).isEmpty();
    assertThat(MassView.in(List.of(), 3)).isEmpty();
  }

  @Test
  void onePatientMoreWithinAnHourIsFoundAlsoAcrossTheHourOfTheClock() {
    for (int i = 0; i < 4; i++) {
      touch(i, 40 + i * 15);
    }
    assertThat(MassView.in(touches, 3))
        .containsExactly(
            new Stretch(nurse, NINE.plusSeconds(40 * 60), NINE.plusSeconds(85 * 60), 4, 4));
  }

  @Test
  void whatIsAWholeHourApartIsNotWithinOne() {
    for (int i = 0; i < 4; i++) {
      touch(i, i * 20);
    }
    assertThat(MassView.in(touches, 3)).isEmpty();
  }

  @Test
  void hoursThatOverlapAreOneFindingAndOthersAreTheirOwn() {
    for (int i = 0; i < 40; i++) {
      touch(i, i * 10);
    }
    for (int i = 0; i < 4; i++) {
      touch(100 + i, 1_000);
    }
    assertThat(MassView.in(touches, 3)).extracting(Stretch::patients).containsExactly(40L, 4L);
  }

  @Test
  void twoPeopleWhoSeeAFewEachAreNotOneWhoSeesMany() {
    for (int i = 0; i < 3; i++) {
      touch(i, i);
    }
    UUID doctor = UUID.randomUUID();
    for (int i = 3; i < 6; i++) {
      touch(doctor, i, Duration.ofMinutes(i));
    }
    assertThat(MassView.in(touches, 3)).isEmpty();
    touch(doctor, 6, Duration.ofMinutes(6));
    assertThat(MassView.in(touches, 3)).extracting(Stretch::actorId).containsExactly(doctor);
  }
}

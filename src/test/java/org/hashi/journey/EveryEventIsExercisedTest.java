package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever adds a kind of event shows that a page can live by it. */
class EveryEventIsExercisedTest {
  @Test
  void everyKindOfEventHasItsExercise() {
    Set<Class<?>> missing = new HashSet<>(EventKinds.all());
    assertThat(missing).isNotEmpty();
    missing.removeAll(Exercises.all().keySet());
    assertThat(missing)
        .as(
            "A new kind of event needs an exercise in Exercises, and pages need to know it in "
                + "ChannelCopy or PageCopy: applying it to an old snapshot must give what a fresh "
                + "read gives.")
        .isEmpty();
  }

  @Test
  void everyKindHasANameOfItsOwn() {
    assertThat(EventKinds.all().stream().map(EventKinds::type)).doesNotHaveDuplicates();
  }
}

package org.hashi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashi.policy.Acceptance.When;
import org.junit.jupiter.api.Test;

/** Where several policies apply, it does not matter in which order anybody puts them together. */
class StrictestTest {
  private static final int TIMES = 2_000;
  private static final UUID NAGAOKA = new UUID(0, 1);
  private static final UUID NIIGATA = new UUID(0, 2);

  private final Random chance = new Random(20_261_126);

  @Test
  void theOrderOfTwoDoesNotMatter() {
    often(all -> assertThat(all.get(0).and(all.get(1))).isEqualTo(all.get(1).and(all.get(0))));
  }

  @Test
  void theOrderOfThreeDoesNotMatter() {
    often(
        all ->
            assertThat(all.get(0).and(all.get(1)).and(all.get(2)))
                .isEqualTo(all.get(0).and(all.get(1).and(all.get(2)))));
  }

  @Test
  void whatIsThereTwiceIsThereOnce() {
    often(all -> assertThat(all.get(0).and(all.get(0))).isEqualTo(all.get(0)));
  }

  @Test
  void itIsNeverWeakerThanAnyOfThemAndNeverStricterThanAll() {
    often(
        all -> {
          Strictest together = Strictest.of(all).orElseThrow();
          for (Rule rule : Rule.values()) {
            assertThat(all)
                .allMatch(one -> rule.compare(together.rules(), one.rules()) >= 0)
                .anyMatch(one -> rule.compare(together.rules(), one.rules()) == 0);
          }
        });
  }

  /** Whoever is named rules that, and whoever rules that is named. */
  @Test
  void exactlyThoseAreNamedWhoseRuleItIs() {
    often(
        all -> {
          Strictest together = Strictest.of(all).orElseThrow();
          for (Rule rule : Rule.values()) {
            assertThat(together.whose(rule))
                .containsExactlyElementsOf(
                    all.stream()
                        .filter(one -> rule.compare(together.rules(), one.rules()) == 0)
                        .flatMap(one -> one.whose(rule).stream())
                        .sorted()
                        .distinct()
                        .toList());
          }
        });
  }

  @Test
  void eachRuleHasItsOwnStrictestAndItsOwner() {
    Strictest nagaoka =
        Strictest.of(NAGAOKA, rules(Adding.MANAGERS, Attachments.IMAGES, When.RENEWED, 14, 5, 6));
    Strictest niigata =
        Strictest.of(NIIGATA, rules(Adding.MEMBERS, Attachments.NONE, When.ONCE, 0, 10, 6));

    Strictest both = nagaoka.and(niigata);

    assertThat(both.rules())
        .isEqualTo(rules(Adding.MANAGERS, Attachments.NONE, When.RENEWED, 14, 10, 6));
    assertThat(both.whose(Rule.ADDING)).containsExactly(NAGAOKA);
    assertThat(both.whose(Rule.ATTACHMENTS)).containsExactly(NIIGATA);
    assertThat(both.whose(Rule.ACCEPTANCE)).containsExactly(NAGAOKA);
    assertThat(both.whose(Rule.RETENTION)).containsExactly(NIIGATA);
    assertThat(both.whose(Rule.REVIEW)).containsExactly(NAGAOKA, NIIGATA);
  }

  @Test
  void lessGraceIsStricterAndWhatIsNotRuledIsNotStrict() {
    Rules patient = rules(Adding.MEMBERS, Attachments.ALL, When.RENEWED, 30, null, null);
    Rules hurried = rules(Adding.MEMBERS, Attachments.ALL, When.RENEWED, 7, 1, 60);

    assertThat(Rule.ACCEPTANCE.compare(hurried, patient)).isPositive();
    assertThat(Rule.RETENTION.compare(hurried, patient)).isPositive();
    assertThat(Rule.REVIEW.compare(hurried, patient)).isPositive();
    assertThat(new Acceptance(When.ONCE, 30)).isEqualTo(new Acceptance(When.ONCE, 0));
  }

  @Test
  void whereNoPolicyAppliesNothingIsRuled() {
    assertThat(Strictest.of(List.of())).isEmpty();
  }

  private void often(Consumer<List<Strictest>> holds) {
    for (int i = 0; i < TIMES; i++) {
      List<Strictest> some = new ArrayList<>();
      IntStream.range(0, 3 + chance.nextInt(3)).forEach(each -> some.add(any(each)));
      Collections.shuffle(some, chance);
      holds.accept(some);
    }
  }

  /** Few different values, so that ties are common. */
  private Strictest any(int publisher) {
    return Strictest.of(
        new UUID(1, publisher),
        new Rules(
            one(Adding.values()),
            one(Urgency.values()),
            one(Attachments.values()),
            new Acceptance(one(When.values()), chance.nextInt(3)),
            one(null, 1, 2, 3),
            one(null, 1, 2, 3)));
  }

  @SafeVarargs
  private <T> T one(T... of) {
    return of[chance.nextInt(of.length)];
  }

  private static Rules rules(
      Adding adding, Attachments attachments, When when, int grace, Integer years, Integer months) {
    return new Rules(
        adding, Urgency.PHONED, attachments, new Acceptance(when, grace), years, months);
  }

  @Test
  void everyRuleIsAskedFor() {
    Strictest one = any(1);
    assertThat(one.whose()).map(Strictest.Whose::rule).containsExactly(Rule.values());
    assertThat(Stream.of(Rules.class.getRecordComponents())).hasSameSizeAs(Rule.values());
  }
}

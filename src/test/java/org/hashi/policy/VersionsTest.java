package org.hashi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.policy.Acceptance.When;
import org.junit.jupiter.api.Test;

/** Which version is in force on a day, and what an acceptance of an earlier one is worth then. */
class VersionsTest {
  private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 1);

  private final PolicyVersion first = version(1, SPRING, When.RENEWED, 14);
  private final PolicyVersion second = version(2, AUTUMN, When.RENEWED, 14);
  private final Versions both = new Versions(List.of(first, second));

  @Test
  void aVersionHoldsFromItsDayUntilTheNextOneDoes() {
    assertThat(both.inForce(SPRING.minusDays(1))).isEmpty();
    assertThat(both.inForce(SPRING)).contains(first);
    assertThat(both.inForce(AUTUMN.minusDays(1))).contains(first);
    assertThat(both.inForce(AUTUMN)).contains(second);
    assertThat(both.phase(first, AUTUMN)).isEqualTo(Phase.PAST);
    assertThat(both.phase(second, SPRING)).isEqualTo(Phase.COMING);
  }

  @Test
  void whatWasPublishedLaterTakesThePlaceOfWhatHadNotBegun() {
    PolicyVersion corrected = version(3, AUTUMN.minusDays(10), When.ONCE, 0);
    Versions three = new Versions(List.of(first, second, corrected));

    assertThat(three.inForce(AUTUMN.minusDays(10))).contains(corrected);
    assertThat(three.inForce(AUTUMN)).contains(corrected);
  }

  @Test
  void anEarlierAcceptanceDoesWhileThereIsGraceAndNotADayLonger() {
    assertThat(both.contents(1, AUTUMN)).isTrue();
    assertThat(both.contents(1, AUTUMN.plusDays(13))).isTrue();
    assertThat(both.contents(1, AUTUMN.plusDays(14))).isFalse();
    assertThat(both.contents(2, AUTUMN.plusDays(14))).isTrue();
  }

  @Test
  void whoHasAcceptedNothingHasNoGrace() {
    assertThat(both.contents(null, AUTUMN)).isFalse();
    assertThat(both.contents(null, SPRING)).isFalse();
  }

  @Test
  void whoHasAcceptedWhatIsToComeNeedNotAcceptWhatIs() {
    assertThat(both.contents(2, SPRING)).isTrue();
    assertThat(both.mayBeAccepted(second, SPRING)).isTrue();
    assertThat(both.mayBeAccepted(first, AUTUMN)).isFalse();
  }

  @Test
  void whatIsAskedForOnceIsNotAskedForAgain() {
    Versions once = new Versions(List.of(first, version(2, AUTUMN, When.ONCE, 0)));

    assertThat(once.contents(1, AUTUMN.plusYears(1))).isTrue();
    assertThat(once.contents(null, AUTUMN)).isFalse();
  }

  /** The second asked for it anew, and the third does not take that back. */
  @Test
  void whatWasAskedForAnewInBetweenStaysAskedFor() {
    Versions three = new Versions(List.of(first, second, version(3, AUTUMN, When.ONCE, 0)));

    assertThat(three.contents(1, AUTUMN.plusDays(14))).isFalse();
    assertThat(three.contents(2, AUTUMN.plusDays(14))).isTrue();
  }

  @Test
  void whereNothingIsAskedForEverybodyMayPostAndNobodyHasAccepted() {
    Versions never = new Versions(List.of(version(1, SPRING, When.NEVER, 0)));

    assertThat(never.contents(null, SPRING)).isTrue();
    assertThat(never.isFresh(null, SPRING)).isFalse();
    assertThat(never.isFresh(1, SPRING)).isTrue();
  }

  private static PolicyVersion version(int number, LocalDate from, When when, int grace) {
    return new PolicyVersion(
        new UUID(7, number),
        new UUID(7, 0),
        number,
        "運用ポリシー",
        new Rules(
            Adding.MANAGERS,
            Urgency.PHONED,
            Attachments.NONE,
            new Acceptance(when, grace),
            null,
            null),
        new PolicyContact("事務局", "0258-00-0000"),
        from,
        Instant.EPOCH);
  }
}

package org.hashi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TAKAHASHI;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.EnterConsultation;
import org.hashi.consultation.Ledger;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.platform.Ids;
import org.hashi.statistics.Quarters.Quarter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
class QuartersTest {
  private static final YearMonth APRIL = YearMonth.of(1951, 4);

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Ledger ledger;
  @Inject Quarters quarters;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @Test
  void smallNumbersAreForTheCentreThatCountedThem() {
    UUID centre = calls(SATO, 3, "1951-04-30", "CASE");
    calls(SATO, 8, "1951-07-01", "CASE");
    calls(SATO, 2, "1951-09-30", "SYSTEM");
    calls(TAKAHASHI, 4, "1951-08-01", "CASE");
    calls(SATO, 5, "1951-08-01", "PEER");

    assertThat(contacts(SATO, centre)).containsExactly(3L, 10L, 0L, 0L);
    assertThat(contacts(TAKAHASHI, centre)).containsExactly(null, null, null, null);
    assertThat(contacts(TAKAHASHI, null))
        .as("of the other 13 three are no more than hidden, and ten would tell of them")
        .startsWith(null, null);
    assertThat(contacts(KOBAYASHI, null)).startsWith(null, null);
  }

  @Test
  void largeNumbersAreForEverybody() {
    calls(SATO, 12, "1953-04-30", "CASE");
    calls(TAKAHASHI, 11, "1953-07-01", "CASE");

    assertThat(contacts(KOBAYASHI, null, YearMonth.of(1953, 4))).containsExactly(12L, 11L, 0L, 0L);
  }

  private List<@Nullable Long> contacts(Caller reader, @Nullable UUID centre) {
    return contacts(reader, centre, APRIL);
  }

  private List<@Nullable Long> contacts(Caller reader, @Nullable UUID centre, YearMonth april) {
    List<Quarter> all =
        asked.write(tx -> quarters.of(tx, reader, centre, Dimension.CONTENT, "A02", april, 4));
    assertThat(all).extracting(Quarter::begin).startsWith(april, april.plusMonths(3)).hasSize(4);
    return all.stream().map(Quarter::contacts).toList();
  }

  private UUID calls(Caller who, int number, String day, String kind) {
    UUID centre = null;
    for (int i = 0; i < number; i++) {
      EnterConsultation call =
          new EnterConsultation(
              Ids.next(),
              null,
              kind,
              null,
              "",
              "",
              Map.of("content", List.of("A02"), "requester", List.of("05")),
              LocalDate.parse(day),
              null);
      centre = asked.answer(() -> ledger.enter(who, call)).centreId();
    }
    return centre;
  }
}

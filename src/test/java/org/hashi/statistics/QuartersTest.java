package org.hashi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
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
    assertThat(contacts(TAKAHASHI, centre)).containsExactly(null, 10L, 0L, 0L);
    assertThat(contacts(TAKAHASHI, null)).containsExactly(null, 14L, 0L, 0L);
    assertThat(contacts(SATO, null)).containsExactly(3L, null, 0L, 0L);
  }

  private List<@Nullable Long> contacts(Caller reader, @Nullable UUID centre) {
    List<Quarter> all =
        asked.write(tx -> quarters.of(tx, reader, centre, Dimension.CONTENT, "A02", APRIL, 4));
    assertThat(all).extracting(Quarter::begin).startsWith(APRIL, APRIL.plusMonths(3)).hasSize(4);
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

package org.hashi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.consultation.CountType.CONTINUED;
import static org.hashi.consultation.CountType.NEW;
import static org.hashi.consultation.CountType.REOPENED;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hashi.consultation.CountType.Known;
import org.hashi.consultation.CountType.Typed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountTypeTest {
  private long entered;

  @Test
  void theFirstIsNewAndTheOthersContinue() {
    assertThat(types(on("2025-05-02"), on("2025-05-01"), on("2025-06-01")))
        .containsExactly(NEW, CONTINUED, CONTINUED);
  }

  @Test
  void inAnotherFiscalYearAMatterIsNewOnceMore() {
    assertThat(types(on("2025-03-31"), on("2025-04-01"), on("2025-12-31"), on("2026-04-01")))
        .containsExactly(NEW, NEW, CONTINUED, NEW);
  }

  @Test
  void whatComesAfterTheEndIsAReopening() {
    assertThat(types(on("2025-05-01"), reopening("2025-06-01"), on("2025-06-02")))
        .containsExactly(NEW, REOPENED, CONTINUED);
  }

  @Test
  void whatWasWithdrawnDoesNotCountAndTheNextIsTheFirst() {
    assertThat(types(withdrawn("2025-05-01"), on("2025-05-02"))).containsExactly(NEW);
    assertThat(types(withdrawn("2025-05-01"))).isEmpty();
  }

  @Test
  void onOneDayTheEnteringOrders() {
    Known first = at("2025-05-01", LocalTime.of(15, 0));
    Known second = at("2025-05-01", LocalTime.of(9, 0));
    Known third = on("2025-05-01");

    assertThat(CountType.of(List.of(third, second, first)))
        .extracting(Typed::contact)
        .containsExactly(first, second, third);
  }

  private static List<CountType> types(Known... contacts) {
    return CountType.of(List.of(contacts)).stream().map(Typed::type).toList();
  }

  private Known on(String day) {
    return at(day, null);
  }

  private Known at(String day, @Nullable LocalTime time) {
    return known(new Particulars(LocalDate.parse(day), time, Codes.NONE, false, false));
  }

  private Known reopening(String day) {
    return known(new Particulars(LocalDate.parse(day), null, Codes.NONE, true, false));
  }

  private Known withdrawn(String day) {
    return known(new Particulars(LocalDate.parse(day), null, Codes.NONE, false, true));
  }

  private Known known(Particulars particulars) {
    return new Known(new UUID(0, ++entered), 1, particulars);
  }
}

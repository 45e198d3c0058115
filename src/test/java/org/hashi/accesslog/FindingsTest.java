package org.hashi.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.NAGAI;
import static org.hashi.ground.TheCast.TANAKA;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hashi.accesslog.PastTouches.Ward;
import org.hashi.audit.AuditTrail;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands out, seeded: all of it is listed, and nothing else. */
@QuarkusTest
@WithTestResource(Postgres.class)
class FindingsTest {
  private static LocalDate next = LocalDate.of(2012, 1, 1);

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject PastTouches past;
  @Inject AccessLog log;

  private LocalDate day;
  private Ward hana;

  @BeforeEach
  void aDayOfItsOwn() {
    cast.enter();
    next = next.plusDays(10);
    day = next;
    hana = past.ward("見本 ハナ");
  }

  @Test
  void theNightBeginsAtTenAndEndsAtFive() {
    past.touch(hana, TANAKA, "message.read", day + "T21:59:59");
    past.touch(hana, TANAKA, "message.read", day + "T22:00");
    past.touch(hana, TANAKA, "message.read", day.plusDays(1) + "T04:59:59");
    past.touch(hana, TANAKA, "message.read", day.plusDays(1) + "T05:00");

    List<Finding> found = findings().findings();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst())
        .returns(Rule.NIGHT, Finding::rule)
        .returns(PastTouches.at(day + "T22:00"), Finding::begin)
        .returns(PastTouches.at(day.plusDays(1) + "T04:59:59"), Finding::end)
        .returns(2L, Finding::entries)
        .returns(1L, Finding::patients);
    assertThat(found.getFirst().person().name()).isEqualTo("田中 美穂");
  }

  @Test
  void moreThanTwentyPatientsInAnHourAreUnusual() {
    for (int i = 0; i < 21; i++) {
      Ward ward = past.ward("見本 " + i);
      past.touch(ward, TANAKA, "message.read", "%sT13:%02d".formatted(day, 30 + i));
      if (i < 20) {
        past.touch(ward, IGARASHI, "message.read", "%sT13:%02d".formatted(day, 30 + i));
      }
      past.touch(ward, NAGAI, "accesslog.read", "%sT13:%02d".formatted(day, 30 + i));
    }

    Findings found = findings();

    assertThat(found.mostPatients()).isEqualTo(20);
    assertThat(found.findings())
        .as("neither twenty patients nor reading the log")
        .extracting(one -> one.rule() + " " + one.person().name() + " " + one.patients())
        .containsExactly("MASS 田中 美穂 21");
  }

  @Test
  void whoIsRefusedMoreThanTenTimesInAnHourIsListed() {
    for (int i = 0; i < 11; i++) {
      Instant at = PastTouches.at("%sT13:%02d".formatted(day, i));
      past.touch(AuditTrail.REFUSALS, TANAKA, "access.refuse", hana.channelId(), at);
      if (i < 10) {
        past.touch(AuditTrail.REFUSALS, IGARASHI, "access.refuse", hana.channelId(), at);
      }
    }

    assertThat(findings().findings())
        .extracting(one -> one.rule() + " " + one.person().name() + " " + one.entries())
        .containsExactly("REFUSED 田中 美穂 11");
  }

  @Test
  void everyEmergencyIsListed() {
    past.touch(hana, TANAKA, "breakglass.enter", day + "T12:00");
    past.touch(hana, TANAKA, "message.read", day + "T12:01");

    assertThat(findings().findings()).extracting(Finding::rule).containsExactly(Rule.EMERGENCY);
    assertThat(findings().total()).isEqualTo(1);
  }

  @Test
  void anOrdinaryDayHasNothing() {
    past.touch(hana, TANAKA, "message.read", day + "T12:00");
    assertThat(findings().findings()).isEmpty();
  }

  private Findings findings() {
    return asked.answer(() -> log.findings(NAGAI, Period.of(day, day.plusDays(1))));
  }
}

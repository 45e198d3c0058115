package org.hashi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.hashi.ground.Postgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days in commands, as the running server reads them. */
@QuarkusTest
@WithTestResource(Postgres.class)
class CalendarDayTest {
  record Dated(LocalDate day) {}

  @Inject ObjectMapper json;

  @ParameterizedTest
  @ValueSource(strings = {"1868-01-01", "2026-02-28", "2199-12-31"})
  void aDaySomebodyMayMeanIsRead(String day) throws Exception {
    assertThat(json.readValue("{\"day\":\"" + day + "\"}", Dated.class).day()).hasToString(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "-5", "20261127", "[2026,11,27]", "true", "{}"})
  void whatIsNotWrittenAsADayIsNone(String day) {
    assertThatThrownBy(() -> json.readValue("{\"day\":" + day + "}", Dated.class))
        .isInstanceOf(MismatchedInputException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1867-12-31", "2200-01-01", "+999999999-12-31", "-0001-01-01", "2026-02-30"})
  void aDayOfNoCalendarIsRefused(String day) {
    assertThatThrownBy(() -> json.readValue("{\"day\":\"" + day + "\"}", Dated.class))
        .isInstanceOf(InvalidFormatException.class);
  }
}

package org.hashi.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
  /** The key of RFC 6238, appendix B: "12345678901234567890". */
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  private final OneTimeCodes codes = new OneTimeCodes();

  @ParameterizedTest
  @CsvSource({
    "59,287082",
    "1111111109,081804",
    "1111111111,050471",
    "1234567890,005924",
    "2000000000,279037"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(codes.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  void aCodeLastsToTheEndOfItsHalfMinute() {
    assertThat(codes.secondsLeft(Instant.ofEpochSecond(60))).isEqualTo(30);
    assertThat(codes.secondsLeft(Instant.ofEpochSecond(89))).isEqualTo(1);
  }

  @Test
  void whatIsNoSecretIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> codes.code("1nvalid!", Instant.EPOCH));
  }
}

package org.hashi.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010006", "011002", "012025", "011011", "011029", "011037", "011045", "270008", "271004"
      })
  void publishedCodesAreConsistent(String code) {
    assertThat(MunicipalityCode.isConsistent(code)).isTrue();
  }

  @Test
  void oneWrongDigitIsFound() {
    String code = "152021";
    for (int place = 0; place < 6; place++) {
      char other = code.charAt(place) == '9' ? '0' : (char) (code.charAt(place) + 1);
      String wrong = code.substring(0, place) + other + code.substring(place + 1);

      assertThat(MunicipalityCode.isConsistent(wrong)).as(wrong).isFalse();
    }
  }
}

package org.hashi.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.CodeVersion;
import org.hashi.codelist.Dimension;
import org.hashi.statistics.Axis;
import org.hashi.statistics.Axis.OfCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormNamesTest {
  private final CodeVersion lists = new CodeLists(Clock.systemUTC()).of(2026);
  private final FormNames names = new FormNames(lists, Set.of("152021"));
  private final FormWords words = new FormWords(lists);

  @Test
  void everyCodeOfEveryItemHasAName() {
    int read = 0;
    for (OfCodes axis : axes()) {
      for (Code code : lists.list(axis.dimension()).codes()) {
        String name = "延べ_" + axis.id() + "_" + code.code().replace('-', '.');
        assertThat(names.read(name).map(words::meaning))
            .as(name)
            .hasValueSatisfying(meaning -> assertThat(meaning).contains(code.ja()));
        read++;
      }
    }
    assertThat(read).isGreaterThan(150);
  }

  private static List<OfCodes> axes() {
    return Arrays.stream(Dimension.values())
        .map(dimension -> Axis.find(dimension.id()))
        .flatMap(Optional::stream)
        .filter(OfCodes.class::isInstance)
        .map(OfCodes.class::cast)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "対象",
        "期間",
        "作成日",
        "注",
        "延べ",
        "新規",
        "新規_month_04",
        "延べ_quarter_4",
        "延べ_kind_CASE",
        "延べ_residence_152021",
        "延べ_residence_98",
        "延べ_content_A01_requester_05"
      })
  void theseMeanSomething(String name) {
    assertThat(FormNames.isOurs(name)).isTrue();
    assertThat(names.read(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "延べ_",
        "延べ_content",
        "延べ_content_Z99",
        "延べ_content_A01_content_A02",
        "延べ_content_A01_requester_05_method_01",
        "延べ_residence_999999",
        "延べ_centre_1",
        "延べ_month_4",
        "延べ_month_13",
        "延べ_quarter_0",
        "延べ_contents_A01"
      })
  void theseMeanNothing(String name) {
    assertThat(FormNames.isOurs(name)).as("but look as if").isTrue();
    assertThat(names.read(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"合計", "延べ件数", "Print_Area", "期間中", "content_A01"})
  void theseAreSomebodyElses(String name) {
    assertThat(FormNames.isOurs(name)).isFalse();
  }
}

package org.hashi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hashi.statistics.Suppression.Part;
import org.hashi.statistics.Suppression.Shown;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  @Test
  void nothingAndTenAreShownNineIsNot() {
    Shown shown = Suppression.hide(others(0, 10, 9, 1), others(0, 20));

    assertThat(shown.rows()).containsExactly(0L, 10L, null, null);
    assertThat(shown.total()).isNull();
  }

  @Test
  void withoutSmallCellsEverythingIsShown() {
    Shown shown = Suppression.hide(others(0, 12, 30), others(42));

    assertThat(shown.rows()).containsExactly(0L, 12L, 30L);
    assertThat(shown.otherRows()).containsExactly(42L);
    assertThat(shown.total()).isEqualTo(42L);
  }

  @Test
  void aCentreSeesItsOwnCounts() {
    Shown shown =
        Suppression.hide(List.of(new Part(3, 3), new Part(0, 0)), List.of(new Part(3, 3)));

    assertThat(shown.rows()).containsExactly(3L, 0L);
    assertThat(shown.total()).isEqualTo(3L);
  }

  @Test
  void ownCountsDoNotCarryAnothersSmallCountIntoTheOpen() {
    Shown shown =
        Suppression.hide(List.of(new Part(30, 30), new Part(1, 0)), List.of(new Part(31, 30)));

    assertThat(shown.rows()).containsExactly(30L, null);
    assertThat(shown.otherRows()).containsExactly((Long) null);
    assertThat(shown.total()).isNull();
  }

  @Test
  void aHiddenContentCannotBeFoundThroughTheCentres() {
    Shown shown = Suppression.hide(others(25, 40), others(62, 3));

    assertThat(shown.otherRows()).containsExactly(62L, null);
    assertThat(shown.rows()).containsExactly(null, 40L);
    assertThat(shown.total()).isNull();
  }

  @Test
  void questionsAmongCoordinatorsAreNeverHidden() {
    Shown shown = Suppression.showAll(others(1, 0), others(1));

    assertThat(shown.rows()).containsExactly(1L, 0L);
    assertThat(shown.total()).isEqualTo(1L);
  }

  /** A thousand months at random: what a reader is shown never lets him subtract. */
  @RepeatedTest(1000)
  void noReaderCanSubtract(RepetitionInfo info) {
    Month month = Month.random(new Random(info.getCurrentRepetition()));

    Shown shown = Suppression.hide(month.byCentre(), month.byContent());

    assertNoSmallCell(month.byCentre(), shown.rows());
    assertNoSmallCell(month.byContent(), shown.otherRows());
    boolean hidden = shown.rows().contains(null) || shown.otherRows().contains(null);
    assertThat(shown.total() == null).isEqualTo(hidden);
    if (hidden) {
      assertThat(hiddenFromReader(month.byCentre(), shown.rows())).isPositive();
      assertThat(hiddenFromReader(month.byContent(), shown.otherRows())).isPositive();
    } else {
      assertThat(shown.total()).isEqualTo(month.total());
    }
  }

  private static void assertNoSmallCell(List<Part> parts, List<Long> shown) {
    for (int i = 0; i < parts.size(); i++) {
      if (shown.get(i) != null) {
        assertThat(shown.get(i)).isEqualTo(parts.get(i).value());
        assertThat(parts.get(i).unknown()).isNotIn(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
      }
    }
  }

  private static long hiddenFromReader(List<Part> parts, List<Long> shown) {
    return IntStream.range(0, parts.size())
        .filter(i -> shown.get(i) == null)
        .mapToLong(i -> parts.get(i).unknown())
        .sum();
  }

  private static List<Part> others(long... values) {
    return Arrays.stream(values).mapToObj(value -> new Part(value, 0)).toList();
  }

  /** Counts by centre and content; the first centre is the reader's. */
  private record Month(long[][] counts) {

    static Month random(Random random) {
      long[][] counts = new long[1 + random.nextInt(6)][1 + random.nextInt(6)];
      int most = 1 + random.nextInt(40);
      for (long[] row : counts) {
        for (int i = 0; i < row.length; i++) {
          row[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(most);
        }
      }
      return new Month(counts);
    }

    List<Part> byCentre() {
      List<Part> parts = new ArrayList<>();
      for (int centre = 0; centre < counts.length; centre++) {
        long sum = Arrays.stream(counts[centre]).sum();
        parts.add(new Part(sum, centre == 0 ? sum : 0));
      }
      return parts;
    }

    List<Part> byContent() {
      List<Part> parts = new ArrayList<>();
      for (int content = 0; content < counts[0].length; content++) {
        int column = content;
        long sum = Arrays.stream(counts).mapToLong(row -> row[column]).sum();
        parts.add(new Part(sum, counts[0][column]));
      }
      return parts;
    }

    long total() {
      return byCentre().stream().mapToLong(Part::value).sum();
    }
  }
}

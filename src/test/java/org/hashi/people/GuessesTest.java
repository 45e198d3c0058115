package org.hashi.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.hashi.platform.NotFound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often somebody may try out links. */
class GuessesTest {
  private final AtomicLong clock = new AtomicLong();
  private final Guesses guesses = new Guesses(clock::get);

  @Test
  @DisplayName("IN-04: an address guesses so often at once, and then once in a while")
  void anAddressGuessesSoOften() {
    assertThat(failures("10.0.0.1", 30)).isEqualTo(Guesses.OF_ONE);
    assertThat(failures("10.0.0.2", 1)).as("a neighbour is not its fault").isEqualTo(1);
    clock.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(failures("10.0.0.1", 30)).isEqualTo(4);
  }

  @Test
  @DisplayName("IN-06: from however many addresses, all together guess only so often")
  void allTogetherGuessOnlySoOften() {
    int passed =
        IntStream.range(0, 1_500).map(i -> failures("10.0." + i / 250 + "." + i % 250, 1)).sum();
    assertThat(passed).isEqualTo(Guesses.OF_ALL);
  }

  @Test
  @DisplayName("IN-06: a clinic behind one address comes in, however many they are")
  void whoHasALinkSpendsNothing() {
    int came =
        IntStream.range(0, 500).map(i -> goes("10.0.0.1", Uni.createFrom().item(1)) ? 1 : 0).sum();
    assertThat(came).isEqualTo(500);
    assertThat(failures("10.0.0.1", 30)).isEqualTo(Guesses.OF_ONE);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "::ffff:192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
    "2001:DB8:1:2::9, 2001:db8:1:2",
    "2001:db8::1, 2001:db8:0:0",
    "fe80::1%eth0, fe80:0:0:0",
    "::1, 0:0:0:0"
  })
  void addressesOfOneNetworkCountTogether(String address, String network) {
    assertThat(Networks.of(address)).isEqualTo(network);
  }

  /** How many of so many guesses were looked at, and found nothing. */
  private int failures(String address, int times) {
    return IntStream.range(0, times)
        .map(i -> goes(address, Uni.createFrom().failure(new NotFound())) ? 1 : 0)
        .sum();
  }

  private boolean goes(String address, Uni<Integer> what) {
    try {
      guesses.from(address, () -> what).await().indefinitely();
      return true;
    } catch (NotFound looked) {
      return true;
    } catch (PeopleProblem.TooOften stopped) {
      return false;
    }
  }
}

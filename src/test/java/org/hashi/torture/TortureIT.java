package org.hashi.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short set: three nodes behind a proxy, each fault once, with a seed that never changes. */
class TortureIT {
  private static final long SEED = 20_261_121;

  private static final class Once {
    static final Cluster CLUSTER =
        Cluster.start(3, System.getProperty("hashi.torture.wake-ups", "postgres"));
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new KillNodes(1),
        new CutPool(2),
        new PausedNode(List.of(3)),
        new LostWakeUps(3_000),
        new RevokeRace(25),
        new EndedSession(2),
        new SecondClient(20));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void noWordIsLostDoubledReorderedOrLeaked(Fault fault) throws Exception {
    Report report = new Run(Once.CLUSTER, fault, SEED).go();
    System.out.println(report);
    assertThat(report.guilty()).as(report.toString()).isFalse();
    assertThat(report.verdict().posts()).as("people wrote").isPositive();
  }
}

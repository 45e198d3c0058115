package org.hashi.torture;

import java.util.List;

/** Every fault there is, in its long form. */
final class Faults {
  private Faults() {}

  static List<Fault> all(int kills, int rounds, int behind, int sockets) {
    return List.of(
        new KillNodes(2 * kills),
        new KillPostgres(kills),
        new CutPool(kills),
        new PausePostgres(List.of(5, 30)),
        new PausedNode(List.of(3, 12, 45)),
        new LostWakeUps(15_000),
        new SlowReader(behind),
        new NodeDown(3, 3_000),
        new BadLine(List.of(5, 13, 30)),
        new EndedSession(8),
        new SecondClient(400),
        new ReconnectStorm(sockets),
        new RevokeRace(rounds));
  }
}

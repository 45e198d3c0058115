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
        new PausedNode(3),
        new LostWakeUps(20_000),
        new SlowReader(behind),
        new NodeDown(3, 3_000),
        new BadLine(20, 15),
        new ReconnectStorm(sockets),
        new RevokeRace(rounds));
  }

  /** What is looked at only when asked for: the end of a session closes sockets. */
  static Fault ofSessions() {
    return new EndedSession(3);
  }
}

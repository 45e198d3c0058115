package org.hashi.torture;

import java.nio.file.Path;
import java.time.Duration;
import org.hashi.history.Verdict;

/** What came of a run, in one line; more when something was found. */
record Report(Run run, Verdict verdict, boolean quiet, Back back, Duration took, Path kept) {
  boolean guilty() {
    return verdict.guilty() || !quiet;
  }

  @Override
  public String toString() {
    String line =
        "%s: seed %d, nodes %d, wake-ups %s, %s, back %d times (p95 %d ms), %d s"
            .formatted(
                run.fault().id(),
                run.seed(),
                run.cluster().nodes().size(),
                run.cluster().wakeUps(),
                verdict.line(),
                back.times(),
                back.p95Millis(),
                took.toSeconds());
    return guilty()
        ? line
            + (quiet ? "" : System.lineSeparator() + "  it did not become quiet")
            + verdict.toString().substring(verdict.line().length())
            + System.lineSeparator()
            + "  the history is kept in "
            + kept
        : line;
  }
}

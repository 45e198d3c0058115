package org.hashi.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.hashi.history.Finding;
import org.hashi.history.Verdict;

/** What came of a run, in one line; more when something was found. */
record Report(Run run, Verdict verdict, boolean quiet, Back back, Duration took, Path kept) {
  boolean guilty() {
    return verdict.guilty() || !quiet;
  }

  /** All figures of many runs in one line. */
  static String total(List<Report> reports, int broken) {
    return "total: runs %d, not carried through %d, kills %d, posts %d, deliveries %d, "
            .formatted(
                reports.size() + broken,
                broken,
                sum(reports, Verdict::kills),
                sum(reports, Verdict::posts),
                sum(reports, Verdict::deliveries))
        + Arrays.stream(Finding.Guilt.values())
            .map(guilt -> guilt.words() + " " + sum(reports, verdict -> verdict.count(guilt)))
            .collect(Collectors.joining(", "));
  }

  private static long sum(List<Report> reports, ToLongFunction<Verdict> figure) {
    return reports.stream().map(Report::verdict).mapToLong(figure).sum();
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

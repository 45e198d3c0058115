package org.hashi.history;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a history breaks a promise, and the figures of it in one line. */
public record Verdict(long posts, long deliveries, long kills, List<Finding> findings) {
  private static final int TOLD = 10;

  public static Verdict on(History history, Limits limits) {
    Look look = new Look(history, limits);
    return new Verdict(
        look.sendings().stream().filter(Look.Sending::acknowledged).count(),
        history.all(Seen.Received.class).count(),
        history.all(Seen.Disturbed.class).filter(Seen.Disturbed::kill).count(),
        Arrays.stream(Property.values()).flatMap(one -> one.judge(look).stream()).toList());
  }

  public boolean guilty() {
    return !findings.isEmpty();
  }

  public long count(Finding.Guilt guilt) {
    return findings.stream().filter(one -> one.guilt() == guilt).count();
  }

  /** The figures, all of them zero behind the first three unless somebody is guilty. */
  public String line() {
    return "kills %d, posts %d, deliveries %d, ".formatted(kills, posts, deliveries)
        + Arrays.stream(Finding.Guilt.values())
            .map(guilt -> guilt.words() + " " + count(guilt))
            .collect(Collectors.joining(", "));
  }

  /** The line, and the first of what was found. */
  @Override
  public String toString() {
    return line()
        + findings.stream()
            .limit(TOLD)
            .map(one -> System.lineSeparator() + "  " + one)
            .collect(Collectors.joining());
  }
}

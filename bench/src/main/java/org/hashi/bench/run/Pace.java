package org.hashi.bench.run;

/**
 * How long and how often.
 *
 * @param again how often a figure is taken again because of noise, at most
 */
public record Pace(
    int repetitions, double warmSeconds, double seconds, double rungSeconds, int again) {
  public static final Pace WHOLE = new Pace(3, 4, 8, 3, 2);
  public static final Pace QUICK = new Pace(1, 2, 5, 3, 0);
}

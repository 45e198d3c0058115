package org.hashi.bench;

import java.util.List;

/**
 * Who is in which room, and how much is written.
 *
 * @param number tells the scenario's rows from those of the others
 * @param patients whether each room is about one patient, so that every touch is audited
 * @param history messages that lie in each room beforehand; of tables, contacts that are counted
 * @param rate messages a second at which latency and processor time are compared
 * @param ladder messages a second, rising, to find the most that is sustained
 */
public record Scenario(
    String name,
    int number,
    String title,
    int rooms,
    int members,
    int people,
    boolean patients,
    int history,
    double rate,
    List<Integer> ladder) {

  /** All of them, by the letters they are called by. */
  public static final List<Scenario> ALL =
      List.of(
          new Scenario("A", 1, "30 rooms of 35", 30, 35, 1050, false, 1, 100, rates(10, 20_000)),
          new Scenario("B", 2, "1000 teams of 8", 1000, 8, 2000, true, 1, 200, rates(10, 40_000)),
          new Scenario("C", 3, "1 room of 2000", 1, 2000, 2000, false, 1, 1, rates(1, 400)),
          new Scenario("D", 4, "10,000 idle", 200, 50, 10_000, false, 1, 0, List.of()),
          new Scenario("E", 5, "500 catch up 5 x 50", 100, 25, 500, false, 60, 0, List.of()),
          new Scenario("S", 6, "450 slow readers", 10, 50, 500, false, 1, 0, List.of()),
          new Scenario("T", 7, "10 million contacts", 0, 0, 2, false, 10_000_000, 0, List.of()),
          new Scenario("t", 8, "1 million contacts", 0, 0, 2, false, 1_000_000, 0, List.of()));

  /** The scenario of this letter. */
  public static Scenario named(String name) {
    return ALL.stream()
        .filter(one -> one.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no scenario " + name));
  }

  /** Rising in steps of about a quarter: 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 … */
  private static List<Integer> rates(int from, int to) {
    List<Integer> rates = new java.util.ArrayList<>();
    for (int decade = from; decade <= to; decade *= 10) {
      for (double step : new double[] {1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8}) {
        int rate = (int) Math.round(step * decade);
        if (rate <= to && !rates.contains(rate)) {
          rates.add(rate);
        }
      }
    }
    return List.copyOf(rates);
  }
}

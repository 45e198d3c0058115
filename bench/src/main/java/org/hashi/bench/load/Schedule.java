package org.hashi.bench.load;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hashi.bench.Roster;

/**
 * What is written when, where and by whom, fixed before anything is sent. Arrivals are a Poisson
 * process, and the same seed makes the same schedule for every server.
 *
 * @param first number of the first message
 * @param due nanoseconds after the beginning
 * @param warm how many of the messages, the first ones, are not measured
 * @param begin where the measured part begins, and where it ends
 */
record Schedule(int first, long[] due, int[] room, int[] author, int warm, long begin, long end) {
  private static final double NANOS = 1e9;

  static Schedule poisson(
      Roster roster, double rate, double warmSeconds, double seconds, int first, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double all = warmSeconds + seconds;
    int most = (int) (rate * all + 10 * Math.sqrt(rate * all)) + 20;
    long[] due = new long[most];
    int[] room = new int[most];
    int[] author = new int[most];
    int warm = 0;
    int count = 0;
    for (double at = gap(random, rate); at < all && count < most; at += gap(random, rate)) {
      due[count] = (long) (at * NANOS);
      room[count] = random.nextInt(roster.rooms());
      int[] members = roster.membersOf(room[count]);
      author[count] = members[random.nextInt(members.length)];
      warm += at < warmSeconds ? 1 : 0;
      count++;
    }
    return new Schedule(
        first,
        Arrays.copyOf(due, count),
        Arrays.copyOf(room, count),
        Arrays.copyOf(author, count),
        warm,
        (long) (warmSeconds * NANOS),
        (long) (all * NANOS));
  }

  int count() {
    return due.length;
  }

  double seconds() {
    return (end - begin) / NANOS;
  }

  private static double gap(SplittableRandom random, double rate) {
    return -Math.log(1 - random.nextDouble()) / rate;
  }
}

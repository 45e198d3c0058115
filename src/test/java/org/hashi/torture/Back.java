package org.hashi.torture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hashi.history.Seen;

/**
 * How long pages were without a socket before they were back.
 *
 * @param times how often
 * @param p95Millis 95 of 100 were back within this time
 */
record Back(int times, long p95Millis) {
  static Back of(List<Seen> seen) {
    Map<String, Long> cut = new HashMap<>();
    List<Long> gaps = new ArrayList<>();
    for (Seen one : seen) {
      switch (one) {
        case Seen.Closed closed -> cut.put(page(closed.connection()), closed.at());
        case Seen.Connected open -> {
          Long since = cut.remove(page(open.connection()));
          if (since != null) {
            gaps.add((open.at() - since) / 1_000);
          }
        }
        default -> {}
      }
    }
    Collections.sort(gaps);
    return new Back(gaps.size(), gaps.isEmpty() ? 0 : gaps.get((gaps.size() - 1) * 95 / 100));
  }

  private static String page(String connection) {
    return connection.substring(0, connection.lastIndexOf('/'));
  }
}

package org.hashi.realtime;

import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one round hands to sockets, gathered by the event loops on which these live: each loop is
 * woken once, however many of its sockets get something.
 */
final class Dispatch {
  private record Letter(Link link, String frame) {}

  private final Map<Context, List<Letter>> byLoop = new HashMap<>();

  void add(Link link, String frame) {
    byLoop.computeIfAbsent(link.loop(), loop -> new ArrayList<>()).add(new Letter(link, frame));
  }

  void go() {
    byLoop.forEach(
        (loop, letters) ->
            loop.runOnContext(
                ignored -> letters.forEach(letter -> letter.link().send(letter.frame()))));
  }
}

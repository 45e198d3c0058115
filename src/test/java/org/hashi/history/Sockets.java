package org.hashi.history;

import static org.hashi.history.Finding.Guilt.DOUBLED;
import static org.hashi.history.Finding.Guilt.LATE;
import static org.hashi.history.Finding.Guilt.LOST;
import static org.hashi.history.Finding.Guilt.OUT_OF_ORDER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * P5 for sockets: the numbers of a stream rise, none of a time as a member is left out, and what is
 * posted comes soon.
 */
final class Sockets {
  private record Place(String connection, UUID stream) {}

  private final Look look;
  private final Map<Place, TreeMap<Long, Long>> arrivals = new HashMap<>();
  private final List<Finding> found = new ArrayList<>();

  Sockets(Look look) {
    this.look = look;
  }

  List<Finding> judge() {
    Map<Place, Long> last = new HashMap<>();
    look.history()
        .all(Seen.Received.class)
        .forEach(
            frame -> {
              Place place = new Place(frame.connection(), frame.stream());
              inTurn(frame, last.put(place, frame.seq()));
              arrivals
                  .computeIfAbsent(place, none -> new TreeMap<>())
                  .putIfAbsent(frame.seq(), frame.at());
            });
    look.sendings().stream().filter(Look.Sending::acknowledged).forEach(this::arrives);
    return found;
  }

  private void inTurn(Seen.Received frame, Long before) {
    Seen.Connected connection = look.connection(frame.connection());
    if (before != null && frame.seq() <= before) {
      Finding.Guilt guilt = frame.seq() == before ? DOUBLED : OUT_OF_ORDER;
      found.add(Property.COMPLETE.finding(guilt, "after %d came %s", before, frame));
      return;
    }
    Long from = before == null ? connection.hello().get(frame.stream()) : before;
    if (from == null || frame.seq() <= from + 1) {
      return;
    }
    Truth.Membership then = look.covering(connection.account(), frame.stream(), from);
    if (then != null
        && then.equals(look.covering(connection.account(), frame.stream(), frame.seq()))) {
      found.add(
          Property.COMPLETE.finding(LOST, "a hole on a socket: after %d came %s", from, frame));
    }
  }

  private void arrives(Look.Sending sending) {
    long seq =
        look.stored(sending.author(), sending.post().clientId()).stream()
            .mapToLong(Truth.Message::seq)
            .findFirst()
            .orElse(0);
    for (Seen.Connected connection : look.connections()) {
      if (seq > 0 && mustHave(connection, sending, seq)) {
        soon(connection, sending, seq);
      }
    }
  }

  /** Open all the while, and a member from the greeting on. */
  private boolean mustHave(Seen.Connected connection, Look.Sending sending, long seq) {
    Long hello = connection.hello().get(sending.post().channel());
    if (hello == null || hello >= seq || connection.at() > sending.firstAsked()) {
      return false;
    }
    Truth.Membership then = look.covering(connection.account(), sending.post().channel(), hello);
    return then != null
        && then.covers(seq)
        && look.closedAt(connection.connection()) > sending.firstOk() + look.limits().lateMicros();
  }

  private void soon(Seen.Connected connection, Look.Sending sending, long seq) {
    UUID channel = sending.post().channel();
    Long came =
        arrivals
            .getOrDefault(new Place(connection.connection(), channel), new TreeMap<>())
            .get(seq);
    long due = sending.firstOk() + look.limits().lateMicros();
    if (came == null && !look.disturbed(connection.node(), sending.firstAsked(), due)) {
      found.add(
          Property.COMPLETE.finding(
              LOST, "%d of %s never came through %s", seq, channel, connection.connection()));
    } else if (came != null
        && came > due
        && !look.disturbed(connection.node(), sending.firstAsked(), due)) {
      found.add(
          Property.COMPLETE.finding(
              LATE,
              "%d of %s came %d ms after its answer through %s",
              seq,
              channel,
              (came - sending.firstOk()) / 1_000,
              connection.connection()));
    }
  }
}

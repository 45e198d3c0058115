package org.hashi.history;

import static org.hashi.history.Finding.Guilt.LATE;
import static org.hashi.history.Finding.Guilt.LEAKED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** P6 and P7: who may have what, and until when. */
final class Privacy {
  private Privacy() {}

  static List<Finding> members(Look look) {
    List<Finding> found = new ArrayList<>();
    for (Seen one : look.history().seen()) {
      switch (one) {
        case Seen.Received frame -> {
          UUID account = look.connection(frame.connection()).account();
          if (isForeign(look, account, frame.stream(), frame.seq())) {
            found.add(Property.PRIVATE.finding(LEAKED, "to %s: %s", account, frame));
          }
        }
        case Seen.Fetched page -> {
          if (isForeign(look, page.account(), page.stream(), page.upTo())
              || page.items().stream().anyMatch(item -> item.seq() > page.upTo())) {
            found.add(
                Property.PRIVATE.finding(
                    LEAKED, "%s read %s up to %d", page.account(), page.stream(), page.upTo()));
          }
        }
        default -> {}
      }
    }
    look.truth().messages().stream()
        .filter(message -> look.channel(message.channel()) != null)
        .filter(message -> message.seq() > look.channel(message.channel()).from())
        .filter(one -> look.covering(one.author(), one.channel(), one.seq()) == null)
        .forEach(one -> found.add(Property.PRIVATE.finding(LEAKED, "by no member: %s", one)));
    return found;
  }

  private static boolean isForeign(Look look, UUID account, UUID stream, long seq) {
    return look.covering(account, stream, seq) == null;
  }

  static List<Finding> revoked(Look look) {
    List<Finding> found = new ArrayList<>(stragglers(look));
    if (look.limits().sessions()) {
      found.addAll(endedSessions(look));
    }
    return found;
  }

  /** Words from before the end may still arrive for a moment, and not for longer. */
  private static List<Finding> stragglers(Look look) {
    List<Finding> found = new ArrayList<>();
    Map<Truth.Membership, Long> ends = ends(look);
    look.history()
        .all(Seen.Received.class)
        .forEach(
            frame -> {
              Seen.Connected to = look.connection(frame.connection());
              Truth.Membership one = look.covering(to.account(), frame.stream(), frame.seq());
              Long ended = one == null ? null : ends.get(one);
              if (ended != null && frame.at() > lastMoment(look, to, ended, frame.at())) {
                found.add(
                    Property.REVOKED.finding(
                        LATE,
                        "%d ms after the end of %s: %s",
                        (frame.at() - ended) / 1_000,
                        one,
                        frame));
              }
            });
    return found;
  }

  /**
   * A node that stood still tells what it has to tell when it goes on, as late as others may be.
   */
  private static long lastMoment(Look look, Seen.Connected to, long ended, long now) {
    return look.disturbed(to.node(), ended, now)
        ? look.calmAfter(to.node(), ended, now) + look.limits().lateMicros()
        : ended + look.limits().stragglerMicros();
  }

  /** When whoever ended a membership had his answer. */
  private static Map<Truth.Membership, Long> ends(Look look) {
    Map<Truth.Membership, Long> ends = new HashMap<>();
    for (Truth.Membership one : look.truth().memberships()) {
      Truth.Event left = one.left() == 0 ? null : look.event(one.channel(), one.left());
      if (left != null) {
        Look.Try did =
            look.lastBefore(new Deed.Leave(one.channel(), one.account()), left.at() + 1_000);
        if (did != null && did.ok() && left.at() <= did.answered().at()) {
          ends.put(one, did.answered().at());
        }
      }
    }
    return ends;
  }

  private static List<Finding> endedSessions(Look look) {
    List<Finding> found = new ArrayList<>();
    for (Look.Try did : look.tries()) {
      if (did.ok() && did.asked().deed() instanceof Deed.EndSession end) {
        look.connections().stream()
            .filter(one -> one.session().equals(end.session()))
            .forEach(one -> found.addAll(afterTheEnd(look, one, did.answered().at())));
      }
    }
    return found;
  }

  private static List<Finding> afterTheEnd(Look look, Seen.Connected socket, long ended) {
    List<Finding> found = new ArrayList<>();
    long soon = ended + look.limits().stragglerMicros();
    if (look.closedAt(socket.connection()) > lastMoment(look, socket, ended, soon)) {
      found.add(Property.REVOKED.finding(LATE, "open after its session's end: %s", socket));
    }
    look.history()
        .all(Seen.Received.class)
        .filter(frame -> frame.connection().equals(socket.connection()))
        .filter(frame -> committedAfter(look, frame, ended))
        .forEach(
            frame ->
                found.add(
                    Property.REVOKED.finding(LEAKED, "committed after the session: %s", frame)));
    return found;
  }

  private static boolean committedAfter(Look look, Seen.Received frame, long moment) {
    Truth.Event event = look.event(frame.stream(), frame.seq());
    return event != null && event.at() > moment;
  }
}

package org.hashi.history;

import static org.hashi.history.Finding.Guilt.LATE;
import static org.hashi.history.Finding.Guilt.LEAKED;
import static org.hashi.history.Finding.Guilt.LOST;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** P7: what comes after the end of a membership or of a session, and whether all are told of it. */
final class Revoked {
  /** With this code the server tells a page that its session is over. */
  static final int SIGNED_OUT = 4401;

  private static final String CLOSED = "channel.closed";

  private record Door(UUID account, UUID channel) {}

  private record Place(String connection, long seq) {}

  private final Look look;
  private final List<Finding> found = new ArrayList<>();

  private Revoked(Look look) {
    this.look = look;
  }

  static List<Finding> judge(Look look) {
    Revoked revoked = new Revoked(look);
    revoked.stragglers();
    revoked.untold();
    revoked.endedSessions();
    revoked.turnedOut();
    return revoked.found;
  }

  /** Words from before the end may still arrive for a moment, and not for longer. */
  private void stragglers() {
    Map<Truth.Membership, Long> ends = ends();
    look.history()
        .all(Seen.Received.class)
        .forEach(
            frame -> {
              Seen.Connected to = look.connection(frame.connection());
              Truth.Membership one = look.covering(to.account(), frame.stream(), frame.seq());
              Long ended = one == null ? null : ends.get(one);
              if (ended != null && frame.at() > lastMoment(to, ended, frame.at())) {
                late("%d ms after the end of %s: %s", (frame.at() - ended) / 1_000, one, frame);
              }
            });
  }

  /**
   * A node that stood still tells what it has to tell when it goes on, as late as others may be.
   */
  private long lastMoment(Seen.Connected to, long ended, long now) {
    return look.disturbed(to.node(), ended, now)
        ? look.calmAfter(to.node(), ended, now) + look.limits().lateMicros()
        : ended + look.limits().revokedMicros();
  }

  /** When whoever ended a membership had his answer. */
  private Map<Truth.Membership, Long> ends() {
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

  /** Every socket that was open when somebody was sent away says so to her page. */
  private void untold() {
    Map<Door, List<Truth.Event>> closings = closings();
    Map<Place, Long> heard = heard();
    for (Look.Try did : look.tries()) {
      if (did.ok() && did.asked().deed() instanceof Deed.Leave leave) {
        closings.getOrDefault(new Door(leave.account(), leave.channel()), List.of()).stream()
            .filter(event -> event.at() >= did.asked().at() - 1_000)
            .filter(event -> event.at() <= did.answered().at())
            .forEach(event -> told(did, event, heard));
      }
    }
  }

  private Map<Door, List<Truth.Event>> closings() {
    Map<Door, List<Truth.Event>> closings = new HashMap<>();
    look.truth().events().stream()
        .filter(event -> event.type().equals(CLOSED))
        .forEach(
            event ->
                closings
                    .computeIfAbsent(
                        new Door(event.stream(), event.subject()), none -> new ArrayList<>())
                    .add(event));
    return closings;
  }

  /** When each socket heard of what happened to its account. */
  private Map<Place, Long> heard() {
    Map<Place, Long> heard = new HashMap<>();
    look.history()
        .all(Seen.Received.class)
        .filter(one -> one.stream().equals(look.connection(one.connection()).account()))
        .forEach(one -> heard.putIfAbsent(new Place(one.connection(), one.seq()), one.at()));
    return heard;
  }

  private void told(Look.Try did, Truth.Event event, Map<Place, Long> heard) {
    long due = did.answered().at() + look.limits().revokedMicros();
    for (Seen.Connected socket : look.connectionsOf(event.stream())) {
      Long came = heard.get(new Place(socket.connection(), event.seq()));
      if (socket.at() < did.asked().at()
          && look.closedAt(socket.connection()) > due
          && (came == null || came > due)
          && !look.disturbed(socket.node(), did.asked().at(), due)) {
        late(
            "told %s that she was sent away: %s through %s",
            came == null ? "never" : (came - did.answered().at()) / 1_000 + " ms after",
            event,
            socket.connection());
      }
    }
  }

  private void endedSessions() {
    Map<String, List<Seen.Received>> frames = new HashMap<>();
    for (Look.Try did : look.tries()) {
      if (did.ok() && did.asked().deed() instanceof Deed.EndSession end) {
        if (frames.isEmpty()) {
          look.history()
              .all(Seen.Received.class)
              .forEach(
                  one ->
                      frames.computeIfAbsent(one.connection(), none -> new ArrayList<>()).add(one));
        }
        look.connections().stream()
            .filter(one -> one.session().equals(end.session()))
            .forEach(
                one -> afterTheEnd(one, did, frames.getOrDefault(one.connection(), List.of())));
      }
    }
  }

  private void afterTheEnd(Seen.Connected socket, Look.Try did, List<Seen.Received> frames) {
    long ended = did.answered().at();
    long closed = look.closedAt(socket.connection());
    long soon = ended + look.limits().revokedMicros();
    if (closed > lastMoment(socket, ended, soon)) {
      late("open after its session's end: %s", socket);
    } else if (closed > ended
        && look.closedWith(socket.connection()) != SIGNED_OUT
        && !look.disturbed(socket.node(), did.asked().at(), soon)) {
      late("closed with %d at its session's end: %s", look.closedWith(socket.connection()), socket);
    }
    frames.stream()
        .filter(frame -> committedAfter(frame, ended))
        .forEach(
            frame ->
                found.add(
                    Property.REVOKED.finding(LEAKED, "committed after the session: %s", frame)));
  }

  private boolean committedAfter(Seen.Received frame, long moment) {
    Truth.Event event = look.event(frame.stream(), frame.seq());
    return event != null && Math.max(event.at(), event.committed()) > moment;
  }

  /** Nobody is signed out whose session stands. */
  private void turnedOut() {
    Set<String> ended = new HashSet<>();
    for (Look.Try did : look.tries()) {
      if (did.asked().deed() instanceof Deed.EndSession end) {
        ended.add(end.session());
      }
    }
    look.connections().stream()
        .filter(one -> look.closedWith(one.connection()) == SIGNED_OUT)
        .filter(one -> !ended.contains(one.session()))
        .forEach(
            one ->
                found.add(
                    Property.REVOKED.finding(
                        LOST, "signed out, and nobody asked for it: %s", one)));
  }

  private void late(String what, Object... about) {
    found.add(Property.REVOKED.finding(LATE, what, about));
  }
}

package org.hashi.history;

import static org.hashi.history.Finding.Guilt.LOST;
import static org.hashi.history.Finding.Guilt.MISCOUNTED;
import static org.hashi.history.Finding.Guilt.OUT_OF_ORDER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** P8: read positions and what is unread. */
final class Cursors {
  private record Reader(UUID thread, UUID account) {}

  private final Look look;
  private final Map<Reader, Long> positions = new HashMap<>();
  private final List<Finding> found = new ArrayList<>();

  private Cursors(Look look) {
    this.look = look;
    look.truth()
        .positions()
        .forEach(one -> positions.put(new Reader(one.thread(), one.account()), one.upTo()));
  }

  static List<Finding> judge(Look look) {
    Cursors cursors = new Cursors(look);
    cursors.neverGoBack();
    cursors.areKept();
    look.history().all(Seen.Counted.class).forEach(cursors::recount);
    return cursors.found;
  }

  private void neverGoBack() {
    Map<Reader, Long> told = new HashMap<>();
    look.truth().events().stream()
        .filter(event -> event.type().equals("thread.read"))
        .sorted(Comparator.comparingLong(Truth.Event::seq))
        .forEach(
            event -> {
              Long before = told.put(new Reader(event.subject(), event.actor()), event.upTo());
              if (before != null && event.upTo() <= before) {
                found.add(
                    Property.CURSORS.finding(OUT_OF_ORDER, "after %d came %s", before, event));
              }
            });
    told.forEach(
        (reader, upTo) -> {
          if (!upTo.equals(positions.get(reader))) {
            found.add(
                Property.CURSORS.finding(
                    LOST, "%s told %d, kept %s", reader, upTo, positions.get(reader)));
          }
        });
  }

  private void areKept() {
    for (Look.Try one : look.tries()) {
      if (one.ok() && one.asked().deed() instanceof Deed.Read read) {
        long kept = positions.getOrDefault(new Reader(read.thread(), one.asked().by()), 0L);
        if (kept < read.upTo()) {
          found.add(Property.CURSORS.finding(LOST, "kept %d of %s", kept, one));
        }
      }
    }
  }

  private void recount(Seen.Counted counted) {
    long unread =
        look.truth().messages().stream()
            .filter(message -> message.channel().equals(counted.channel()))
            .filter(message -> !message.author().equals(counted.account()))
            .filter(
                message ->
                    message.seq()
                        > positions.getOrDefault(
                            new Reader(message.thread(), counted.account()), 0L))
            .count();
    if (unread != counted.unread()) {
      found.add(Property.CURSORS.finding(MISCOUNTED, "%d are unread: %s", unread, counted));
    }
  }
}

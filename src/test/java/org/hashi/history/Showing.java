package org.hashi.history;

import static org.hashi.history.Finding.Guilt.DOUBLED;
import static org.hashi.history.Finding.Guilt.LOST;
import static org.hashi.history.Finding.Guilt.OUT_OF_ORDER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** P4 and P5 for pages: what they show, and that in the end it is everything. */
final class Showing {
  private record Place(String page, UUID stream) {}

  private Showing() {}

  static List<Finding> agreed(Look look) {
    List<Finding> found = new ArrayList<>();
    Map<Place, Long> cursors = new HashMap<>();
    for (Seen one : look.history().seen()) {
      switch (one) {
        case Seen.Began began -> cursors.put(new Place(began.page(), began.stream()), began.from());
        case Seen.Dropped dropped -> cursors.remove(new Place(dropped.page(), dropped.stream()));
        case Seen.Shown shown -> {
          Long before = cursors.put(new Place(shown.page(), shown.stream()), shown.seq());
          outOfTurn(before, shown).ifPresent(found::add);
        }
        default -> {}
      }
    }
    prints(look).filter(one -> !isTrue(look, one)).forEach(one -> found.add(wrong(one)));
    return found;
  }

  private static java.util.Optional<Finding> outOfTurn(Long before, Seen.Shown shown) {
    if (before != null && shown.seq() == before + 1) {
      return java.util.Optional.empty();
    }
    Finding.Guilt guilt =
        before == null || shown.seq() < before
            ? OUT_OF_ORDER
            : shown.seq() == before ? DOUBLED : LOST;
    return java.util.Optional.of(
        Property.AGREED.finding(guilt, "shown after %s: %s", before, shown));
  }

  private record Print(UUID stream, long seq, long content, Object where) {}

  private static Stream<Print> prints(Look look) {
    return look.history().seen().stream()
        .flatMap(
            one ->
                switch (one) {
                  case Seen.Received got ->
                      Stream.of(new Print(got.stream(), got.seq(), got.content(), got));
                  case Seen.Fetched got ->
                      got.items().stream()
                          .map(item -> new Print(got.stream(), item.seq(), item.content(), item));
                  default -> Stream.empty();
                });
  }

  /** What came before the run is not in the truth that was kept. */
  private static boolean isTrue(Look look, Print print) {
    Truth.Event event = look.event(print.stream(), print.seq());
    Truth.Channel channel = look.channel(print.stream());
    return event == null
        ? channel == null || print.seq() <= channel.from()
        : event.content() == print.content();
  }

  private static Finding wrong(Print print) {
    return Property.AGREED.finding(OUT_OF_ORDER, "not what is stored under that number: %s", print);
  }

  static List<Finding> complete(Look look) {
    List<Finding> found = new ArrayList<>(new Sockets(look).judge());
    Set<String> standing = new HashSet<>();
    look.history()
        .all(Seen.Stood.class)
        .forEach(
            page -> {
              standing.add(page.page());
              found.addAll(differences(look, page));
            });
    look.history()
        .all(Seen.Began.class)
        .map(Seen.Began::page)
        .distinct()
        .filter(page -> !standing.contains(page) && !look.leftOnPurpose(page))
        .forEach(page -> found.add(Property.COMPLETE.finding(LOST, "%s never came back", page)));
    return found;
  }

  private static List<Finding> differences(Look look, Seen.Stood page) {
    List<Finding> found = new ArrayList<>();
    for (Truth.Channel channel : look.truth().channels()) {
      Long at = page.cursors().get(channel.id());
      boolean member = look.covering(page.account(), channel.id(), channel.last()) != null;
      if (member && (at == null || at != channel.last())) {
        found.add(Property.COMPLETE.finding(LOST, "%s stands at %s of %s", page, at, channel));
      } else if (!member && at != null) {
        found.add(
            Property.COMPLETE.finding(
                Finding.Guilt.LEAKED, "%s still shows %s", page, channel.id()));
      }
    }
    return found;
  }
}

package org.hashi.history;

import static org.hashi.history.Finding.Guilt.LEAKED;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** P6: who may have what. */
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
}

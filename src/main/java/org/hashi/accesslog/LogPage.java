package org.hashi.accesslog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log, newest first.
 *
 * @param next where the next page begins, null after the last one
 */
public record LogPage(Period period, List<LogEntry> entries, @Nullable String next) {
  /** One entry more than asked for tells that there is another page. */
  static LogPage of(Period period, List<LogEntry> found, int size) {
    if (found.size() <= size) {
      return new LogPage(period, found, null);
    }
    List<LogEntry> shown = found.subList(0, size);
    return new LogPage(period, shown, Place.of(shown.getLast()).cursor());
  }
}

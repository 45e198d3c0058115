package org.hashi.accesslog;

import java.time.Instant;
import java.util.UUID;

/** What one person did from a moment to a moment, counted. */
record Stretch(UUID actorId, Instant begin, Instant end, long entries, long patients) {
  Finding finding(Rule rule, LoggedPerson person) {
    return new Finding(rule, person, begin, end, entries, patients);
  }
}

package org.hashi.torture;

import java.util.List;
import java.util.UUID;

/** A channel in which people work, and one thread in it. */
record Room(UUID channel, UUID thread, List<Person> people) {
  /** Where people are sent away and let in: whoever does that. */
  Person manager() {
    return people.getFirst();
  }

  /** To whom it is done. */
  Person guest() {
    return people.get(1);
  }
}

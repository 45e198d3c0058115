package org.hashi.torture;

import java.util.List;
import java.util.UUID;

/** A channel in which people work, and one thread in it. */
record Room(UUID channel, UUID thread, List<Person> people) {}

package org.hashi.message;

import java.time.Instant;
import org.hashi.organization.Person;

/**
 * How far somebody has read in a thread.
 *
 * @param upTo the number of the last message he has read
 */
public record Reader(Person person, long upTo, Instant readAt) {}

package org.hashi.accesslog;

import java.time.Instant;

/**
 * Something to look at: one person, one night, one hour or one emergency.
 *
 * @param begin the first of these touches
 * @param end the last of them
 * @param entries how many there were
 * @param patients of how many different patients
 */
public record Finding(
    Rule rule, LoggedPerson person, Instant begin, Instant end, long entries, long patients) {}

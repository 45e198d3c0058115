package org.hashi.policy;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody has accepted a version, and when.
 *
 * @param number of the version
 * @param fresh whether it need not be accepted anew today
 */
public record Accepted(UUID publisherId, int number, Instant acceptedAt, boolean fresh) {}

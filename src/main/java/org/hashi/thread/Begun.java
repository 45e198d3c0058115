package org.hashi.thread;

import java.time.Instant;
import java.util.UUID;

/**
 * When a thread was begun.
 *
 * @param startedBy the affiliation under which it was started
 */
public record Begun(UUID threadId, UUID startedBy, Instant startedAt) {}

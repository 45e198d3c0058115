package org.hashi.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of one's own sign-ins that stand.
 *
 * @param sessionId names it, and opens nothing
 * @param lastSeenAt when it was last renewed: up to five minutes before it was last used
 * @param browser null when it is none of the usual ones
 * @param system what it runs on, null as well
 * @param current whether it is the one that asks
 */
public record SessionView(
    UUID sessionId,
    Instant beganAt,
    Instant lastSeenAt,
    @Nullable String browser,
    @Nullable String system,
    boolean current) {}

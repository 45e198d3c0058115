package org.hashi.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param disabledAt since when nobody is let in with it, null when somebody is
 */
public record AccountState(
    UUID accountId, String name, boolean administrator, @Nullable Instant disabledAt) {}

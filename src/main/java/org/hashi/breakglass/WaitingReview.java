package org.hashi.breakglass;

import org.jspecify.annotations.Nullable;

/**
 * A use that waits for its review by the one who reads this.
 *
 * @param title the room's, for who is in it; null for others, who review without knowing whom it is
 *     about
 * @param overdue whether that should have been done by now
 */
public record WaitingReview(GrantView grant, @Nullable String title, boolean overdue) {}

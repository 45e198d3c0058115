package org.hashi.breakglass;

import java.time.Instant;
import java.util.UUID;

/**
 * One of one's own grants that stand.
 *
 * @param title the room's: the patient's name
 */
public record OpenGrant(UUID grantId, UUID channelId, String title, Instant endsAt) {}

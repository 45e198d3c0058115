package org.hashi.channel;

import java.util.UUID;
import org.hashi.identity.Caller;

/**
 * Somebody who wants in.
 *
 * @param door the channel or thread
 */
public record Knock(Caller caller, UUID door) {}

package org.hashi.realtime;

import java.util.List;
import java.util.UUID;

/**
 * Events a page missed.
 *
 * @param complete whether these reach up to {@code seq}, the channel's last number
 */
public record MissedEvents(
    UUID channelId, List<ServerFrame.Event> events, boolean complete, long seq) {}

package org.hashi.message;

import java.util.List;
import java.util.UUID;
import org.hashi.thread.ThreadView;

/**
 * A channel's threads.
 *
 * @param seq the number of the last event it shows
 */
public record ChannelThreads(UUID channelId, long seq, List<ThreadView> threads) {}

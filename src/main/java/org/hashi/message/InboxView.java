package org.hashi.message;

import java.util.List;
import org.hashi.channel.ChannelSummary;

/**
 * The caller's channels with what is unread in them.
 *
 * @param accountSeq the number of the last event of his own stream it shows
 */
public record InboxView(long accountSeq, List<ChannelSummary> channels) {}

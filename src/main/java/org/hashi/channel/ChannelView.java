package org.hashi.channel;

import java.util.List;
import java.util.UUID;

/**
 * One channel with its members.
 *
 * @param seq the number of the last event it shows
 */
public record ChannelView(
    UUID channelId,
    ChannelKind kind,
    String title,
    long seq,
    MemberRole role,
    List<MemberView> members) {}

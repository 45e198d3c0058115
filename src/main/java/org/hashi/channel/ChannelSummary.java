package org.hashi.channel;

import java.util.UUID;

/**
 * A channel in the caller's list.
 *
 * @param unread messages of others that the caller has not read; 0 until they are counted
 */
public record ChannelSummary(
    UUID channelId,
    ChannelKind kind,
    String title,
    long seq,
    long members,
    MemberRole role,
    long unread) {
  /** The same with the count. */
  public ChannelSummary withUnread(long count) {
    return new ChannelSummary(channelId, kind, title, seq, members, role, count);
  }
}

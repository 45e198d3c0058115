package org.hashi.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel in the caller's list.
 *
 * @param unread messages of others that the caller has not read; null until it was counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChannelSummary(
    UUID channelId,
    ChannelKind kind,
    String title,
    long seq,
    long members,
    MemberRole role,
    @Nullable Long unread) {
  /** The same with the count. */
  public ChannelSummary withUnread(long count) {
    return new ChannelSummary(channelId, kind, title, seq, members, role, count);
  }
}

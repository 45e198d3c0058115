package org.hashi.channel;

import java.util.UUID;
import org.hashi.platform.Event;

/** What changes about a channel itself. */
public sealed interface ChannelEvent extends Event {
  /** A person became a member; on the channel's stream. */
  record MemberJoined(MemberView member) implements ChannelEvent {
    @Override
    public String type() {
      return "channel.memberJoined";
    }
  }

  /** A person is no member any more; on the channel's stream, the last number he must not see. */
  record MemberLeft(UUID accountId, String name) implements ChannelEvent {
    @Override
    public String type() {
      return "channel.memberLeft";
    }
  }

  /** A channel is open to the account from now on; on the account's own stream. */
  record Opened(UUID channelId) implements ChannelEvent {
    @Override
    public String type() {
      return "channel.opened";
    }
  }

  /** A channel is closed to the account from now on; on the account's own stream. */
  record Closed(UUID channelId) implements ChannelEvent {
    @Override
    public String type() {
      return "channel.closed";
    }
  }
}

package org.hashi.channel;

import java.util.UUID;
import org.hashi.platform.Event;

/** What changes about a channel itself. */
public sealed interface ChannelEvent extends Event {
  /** How the types of those begin that change who is a member. */
  String OF_MEMBERSHIP = "channel.member";

  /** A person became a member; on the channel's stream. */
  record MemberJoined(MemberView member) implements ChannelEvent {
    @Override
    public String type() {
      return OF_MEMBERSHIP + "Joined";
    }
  }

  /** A person is no member any more; on the channel's stream, the last number he must not see. */
  record MemberLeft(UUID accountId, String name) implements ChannelEvent {
    @Override
    public String type() {
      return OF_MEMBERSHIP + "Left";
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

package org.hashi.channel;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.platform.Event;
import org.jspecify.annotations.Nullable;

/** What changes about a channel itself. */
@Schema(
    oneOf = {
      ChannelEvent.MemberJoined.class,
      ChannelEvent.MemberLeft.class,
      ChannelEvent.MemberDated.class,
      ChannelEvent.MemberRoleChanged.class,
      ChannelEvent.Opened.class,
      ChannelEvent.Closed.class
    })
public sealed interface ChannelEvent extends Event {
  /** How the types of those begin that change who is a member. */
  String OF_MEMBERSHIP = "channel.member";

  /** A person became a member; on the channel's stream. */
  @JsonTypeName(ChannelEvent.OF_MEMBERSHIP + "Joined")
  record MemberJoined(MemberView member) implements ChannelEvent {}

  /** A person is no member any more; on the channel's stream, the last number he must not see. */
  @JsonTypeName(ChannelEvent.OF_MEMBERSHIP + "Left")
  record MemberLeft(UUID accountId, String name) implements ChannelEvent {}

  /** A membership got a last day, another one or none any more; on the channel's stream. */
  @JsonTypeName(ChannelEvent.OF_MEMBERSHIP + "Dated")
  record MemberDated(UUID accountId, @Nullable LocalDate lastDay) implements ChannelEvent {}

  /** A member may do more than before, or less; on the channel's stream. */
  @JsonTypeName(ChannelEvent.OF_MEMBERSHIP + "RoleChanged")
  record MemberRoleChanged(UUID accountId, MemberRole role) implements ChannelEvent {}

  /** A channel is open to the account from now on; on the account's own stream. */
  @JsonTypeName("channel.opened")
  record Opened(UUID channelId) implements ChannelEvent {}

  /** A channel is closed to the account from now on; on the account's own stream. */
  @JsonTypeName("channel.closed")
  record Closed(UUID channelId) implements ChannelEvent {}
}

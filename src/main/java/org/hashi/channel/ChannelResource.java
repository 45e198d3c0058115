package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.hashi.policy.RoomPolicies;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api")
class ChannelResource {
  private final Channels channels;
  private final Members members;
  private final ChannelPolicies policies;
  private final CurrentCaller caller;

  ChannelResource(
      Channels channels, Members members, ChannelPolicies policies, CurrentCaller caller) {
    this.channels = channels;
    this.members = members;
    this.policies = policies;
    this.caller = caller;
  }

  @GET
  @Path("/channels/{channelId}")
  public Uni<ChannelView> view(UUID channelId) {
    return channels.view(caller.get(), channelId);
  }

  /** Which policies apply in a channel, and who of its members has accepted them. */
  @GET
  @Path("/channels/{channelId}/policies")
  public Uni<RoomPolicies> policies(UUID channelId) {
    return policies.of(caller.get(), channelId);
  }

  @POST
  @Path("/channels/{channelId}/members")
  @ResponseStatus(201)
  public Uni<Void> add(UUID channelId, @Valid @NotNull AddMember adding) {
    return members.add(caller.get(), channelId, adding);
  }

  /** Says which day is the last of somebody's membership, or that it has none. */
  @PUT
  @Path("/channels/{channelId}/members/{accountId}/last-day")
  public Uni<Void> date(UUID channelId, UUID accountId, @Valid @NotNull DateMember command) {
    return members.date(caller.get(), channelId, accountId, command.lastDay());
  }

  /** Says what a member may do. */
  @PUT
  @Path("/channels/{channelId}/members/{accountId}/role")
  public Uni<Void> changeRole(UUID channelId, UUID accountId, @Valid @NotNull ChangeRole command) {
    return members.changeRole(caller.get(), channelId, accountId, command.role());
  }

  @DELETE
  @Path("/channels/{channelId}/members/{accountId}")
  public Uni<Void> remove(UUID channelId, UUID accountId) {
    return members.remove(caller.get(), channelId, accountId);
  }
}

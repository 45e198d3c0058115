package org.hashi.recertification;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api")
class RecertificationResource {
  /** The id of the proof. */
  record Recertified(UUID recertificationId) {}

  private final Rolls rolls;
  private final ChannelRolls channels;
  private final Overview overview;
  private final CurrentCaller caller;

  RecertificationResource(
      Rolls rolls, ChannelRolls channels, Overview overview, CurrentCaller caller) {
    this.rolls = rolls;
    this.channels = channels;
    this.overview = overview;
    this.caller = caller;
  }

  /** The rolls the caller is to go through, the most urgent first. */
  @GET
  @Path("/recertifications/due")
  public Uni<DueRolls> due() {
    return rolls.due(caller.get());
  }

  /** What was gone through in the whole prefecture and what is overdue. */
  @GET
  @Path("/recertifications")
  public Uni<RollOverview> overview() {
    return overview.of(caller.get());
  }

  @GET
  @Path("/channels/{channelId}/roll")
  public Uni<Roll> ofChannel(UUID channelId) {
    return channels.read(caller.get(), channelId);
  }

  /** Goes through the members of a room, all of them at once. */
  @POST
  @Path("/channels/{channelId}/recertifications")
  @ResponseStatus(201)
  public Uni<Recertified> channel(UUID channelId, @Valid @NotNull Recertify command) {
    return channels.recertify(caller.get(), channelId, command).map(Recertified::new);
  }
}

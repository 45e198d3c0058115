package org.hashi.seat;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api")
class SeatResource {
  /** The id of what has begun. */
  record SeatGiven(UUID holdingId) {}

  /** The id of what was written down. */
  record ItemWritten(UUID itemId) {}

  private final Seats seats;
  private final Handovers handovers;
  private final HandoverPacks packs;
  private final Items items;
  private final CurrentCaller caller;

  SeatResource(
      Seats seats, Handovers handovers, HandoverPacks packs, Items items, CurrentCaller caller) {
    this.seats = seats;
    this.handovers = handovers;
    this.packs = packs;
    this.items = items;
    this.caller = caller;
  }

  /** The seats of the organizations the caller belongs to or looks after. */
  @GET
  @Path("/seats")
  public Uni<SeatListing> list() {
    return seats.list(caller.get());
  }

  /** To whom a seat may be given. */
  @GET
  @Path("/seats/{seatId}/candidates")
  public Uni<List<Candidate>> candidates(UUID seatId) {
    return handovers.candidates(caller.get(), seatId);
  }

  /** Gives a seat to one more of its organization, from today on. */
  @POST
  @Path("/seats/{seatId}/holdings")
  @ResponseStatus(201)
  public Uni<SeatGiven> give(UUID seatId, @Valid @NotNull GiveSeat command) {
    return handovers.give(caller.get(), seatId, command.affiliationId()).map(SeatGiven::new);
  }

  /** Says up to which day somebody holds it. */
  @PUT
  @Path("/seats/{seatId}/holdings/{holdingId}/last-day")
  public Uni<Void> end(UUID seatId, UUID holdingId, @Valid @NotNull EndHolding command) {
    return handovers.end(caller.get(), seatId, holdingId, command.lastDay());
  }

  /** Everything a successor needs; for who holds the seat. */
  @GET
  @Path("/seats/{seatId}/pack")
  public Uni<HandoverPack> pack(UUID seatId) {
    return packs.of(caller.get(), seatId);
  }

  @POST
  @Path("/seats/{seatId}/items")
  @ResponseStatus(201)
  public Uni<ItemWritten> write(UUID seatId, @Valid @NotNull WriteItem command) {
    return items.write(caller.get(), seatId, command).map(ItemWritten::new);
  }

  @PUT
  @Path("/seats/{seatId}/items/{itemId}")
  public Uni<Void> rewrite(UUID seatId, UUID itemId, @Valid @NotNull RewriteItem command) {
    return items.rewrite(caller.get(), seatId, itemId, command);
  }
}

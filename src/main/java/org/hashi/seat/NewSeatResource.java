package org.hashi.seat;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.jboss.resteasy.reactive.ResponseStatus;

@Consumes(MediaType.APPLICATION_JSON)
@Path("/api/organizations/{organizationId}/seats")
class NewSeatResource {
  /** The id of what was opened. */
  record SeatOpened(UUID seatId) {}

  private final Seats seats;
  private final CurrentCaller caller;

  NewSeatResource(Seats seats, CurrentCaller caller) {
    this.seats = seats;
    this.caller = caller;
  }

  /** Opens a seat of an organization; nobody holds it yet. */
  @POST
  @ResponseStatus(201)
  public Uni<SeatOpened> open(UUID organizationId, @Valid @NotNull OpenSeat command) {
    return seats.open(caller.get(), organizationId, command.name()).map(SeatOpened::new);
  }
}

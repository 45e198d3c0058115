package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api")
class AffiliationResource {
  /** The id of what has begun. */
  record Begun(UUID affiliationId) {}

  private final Appointments appointments;
  private final CurrentCaller caller;

  AffiliationResource(Appointments appointments, CurrentCaller caller) {
    this.appointments = appointments;
    this.caller = caller;
  }

  /** Begins one more affiliation of a person; it waits to be confirmed. */
  @POST
  @Path("/accounts/{accountId}/affiliations")
  @ResponseStatus(201)
  public Uni<Begun> begin(UUID accountId, @Valid @NotNull BeginAffiliation command) {
    return appointments.begin(caller.get(), accountId, command).map(Begun::new);
  }

  /** Confirms who the person is. */
  @PUT
  @Path("/affiliations/{affiliationId}/confirmation")
  public Uni<Void> confirm(UUID affiliationId, @Valid @NotNull ConfirmIdentity command) {
    return appointments.confirm(caller.get(), affiliationId, command.proof());
  }

  /** Says which day is its last. */
  @PUT
  @Path("/affiliations/{affiliationId}/last-day")
  public Uni<AffiliationEnded> end(UUID affiliationId, @Valid @NotNull EndAffiliation command) {
    return appointments.end(caller.get(), affiliationId, command.lastDay());
  }
}

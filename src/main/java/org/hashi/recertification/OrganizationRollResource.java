package org.hashi.recertification;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.hashi.recertification.RecertificationResource.Recertified;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/organizations/{organizationId}")
class OrganizationRollResource {
  private final OrganizationRolls rolls;
  private final CurrentCaller caller;

  OrganizationRollResource(OrganizationRolls rolls, CurrentCaller caller) {
    this.rolls = rolls;
    this.caller = caller;
  }

  @GET
  @Path("/roll")
  public Uni<Roll> read(UUID organizationId) {
    return rolls.read(caller.get(), organizationId);
  }

  /** Goes through the people of an organization, all of them at once. */
  @POST
  @Path("/recertifications")
  @ResponseStatus(201)
  public Uni<Recertified> recertify(UUID organizationId, @Valid @NotNull Recertify command) {
    return rolls.recertify(caller.get(), organizationId, command).map(Recertified::new);
  }
}

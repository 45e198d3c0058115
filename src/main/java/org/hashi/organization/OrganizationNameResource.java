package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;

@Consumes(MediaType.APPLICATION_JSON)
@Path("/api/organizations/{organizationId}/name")
class OrganizationNameResource {
  private final Register register;
  private final CurrentCaller caller;

  OrganizationNameResource(Register register, CurrentCaller caller) {
    this.register = register;
    this.caller = caller;
  }

  /** Renames an organization. */
  @PUT
  public Uni<Void> rename(UUID organizationId, @Valid @NotNull RenameOrganization command) {
    return register.rename(caller.get(), organizationId, command.name());
  }
}

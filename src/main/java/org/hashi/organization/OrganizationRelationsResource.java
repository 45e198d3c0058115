package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;

@Path("/api/organizations/{organizationId}/relations")
class OrganizationRelationsResource {
  private final Register register;
  private final CurrentCaller caller;

  OrganizationRelationsResource(Register register, CurrentCaller caller) {
    this.register = register;
    this.caller = caller;
  }

  /** All relations of an organization, those that are over included. */
  @GET
  public Uni<List<RelationView>> of(UUID organizationId) {
    return register.relations(caller.get(), organizationId);
  }
}

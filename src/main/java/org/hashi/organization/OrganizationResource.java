package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.hashi.platform.Invalid;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/organizations")
class OrganizationResource {
  /** The id of what was added. */
  record OrganizationAdded(UUID organizationId) {}

  private final Organizations organizations;
  private final Register register;
  private final CurrentCaller caller;

  OrganizationResource(Organizations organizations, Register register, CurrentCaller caller) {
    this.organizations = organizations;
    this.register = register;
    this.caller = caller;
  }

  /** Adds one beside the network file; for who administers this server. */
  @POST
  @ResponseStatus(201)
  public Uni<OrganizationAdded> add(@Valid @NotNull AddOrganization command) {
    return register.add(caller.get(), command).map(OrganizationAdded::new);
  }

  /** The organizations of one kind. */
  @GET
  public Uni<List<OrganizationView>> list(@QueryParam("kind") String kind) {
    return organizations.list(
        caller.get(),
        OrganizationKind.find(kind).orElseThrow(() -> new Invalid("kind", "組織の種類を選んでください。")));
  }
}

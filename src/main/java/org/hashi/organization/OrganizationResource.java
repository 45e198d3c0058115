package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.hashi.identity.CurrentCaller;
import org.hashi.platform.Invalid;

@Path("/api/organizations")
class OrganizationResource {
  private final Organizations organizations;
  private final CurrentCaller caller;

  OrganizationResource(Organizations organizations, CurrentCaller caller) {
    this.organizations = organizations;
    this.caller = caller;
  }

  /** The organizations of one kind. */
  @GET
  public Uni<List<OrganizationView>> list(@QueryParam("kind") String kind) {
    return organizations.list(
        caller.get(),
        OrganizationKind.find(kind).orElseThrow(() -> new Invalid("kind", "組織の種類を選んでください。")));
  }
}

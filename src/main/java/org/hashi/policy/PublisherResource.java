package org.hashi.policy;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/organizations/{organizationId}/policies")
class PublisherResource {
  private final Publishing publishing;
  private final FacilityReader facilities;
  private final CurrentCaller caller;

  PublisherResource(Publishing publishing, FacilityReader facilities, CurrentCaller caller) {
    this.publishing = publishing;
    this.facilities = facilities;
    this.caller = caller;
  }

  /** Publishes the next version. */
  @POST
  @ResponseStatus(201)
  public Uni<PolicyVersion> publish(UUID organizationId, @Valid @NotNull PublishPolicy policy) {
    return publishing.publish(caller.get(), organizationId, policy);
  }

  /** Which facilities have accepted which version. */
  @GET
  @Path("/facilities")
  public Uni<FacilityList> facilities(UUID organizationId) {
    return facilities.list(caller.get(), organizationId);
  }
}

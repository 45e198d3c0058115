package org.hashi.policy;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;

@Path("/api/policies")
class PolicyResource {
  private final PolicyReader policies;
  private final Accepting accepting;
  private final CurrentCaller caller;

  PolicyResource(PolicyReader policies, Accepting accepting, CurrentCaller caller) {
    this.policies = policies;
    this.accepting = accepting;
    this.caller = caller;
  }

  /** Every policy that is published. */
  @GET
  public Uni<PolicyListing> list() {
    return policies.list(caller.get());
  }

  /** One version with its text. */
  @GET
  @Path("/{versionId}")
  public Uni<PolicyView> view(UUID versionId) {
    return policies.view(caller.get(), versionId);
  }

  /** Accepts a version for oneself. */
  @PUT
  @Path("/{versionId}/acceptance")
  public Uni<Void> accept(UUID versionId) {
    return accepting.accept(caller.get(), versionId);
  }

  /** Accepts a version for an organization one administers. */
  @PUT
  @Path("/{versionId}/facilities/{organizationId}")
  public Uni<Void> acceptFor(UUID versionId, UUID organizationId) {
    return accepting.acceptFor(caller.get(), versionId, organizationId);
  }
}

package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/invitations")
class InvitationResource {
  private final Invitations invitations;
  private final CurrentCaller caller;

  InvitationResource(Invitations invitations, CurrentCaller caller) {
    this.invitations = invitations;
    this.caller = caller;
  }

  /**
   * The invitations of those whom the caller looks after, the newest first.
   *
   * @param organizationId only those to this organization
   */
  @GET
  public Uni<InvitationList> list(@QueryParam("organizationId") @Nullable UUID organizationId) {
    return invitations.list(caller.get(), organizationId);
  }

  /** Invites somebody; the link is shown this once. */
  @POST
  @ResponseStatus(201)
  public Uni<Invited> make(@Valid @NotNull MakeInvitation command) {
    return invitations.make(caller.get(), command);
  }

  /** Makes a link worthless. */
  @DELETE
  @Path("/{invitationId}")
  public Uni<Void> cancel(UUID invitationId) {
    return invitations.cancel(caller.get(), invitationId);
  }
}

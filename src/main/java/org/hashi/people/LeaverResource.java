package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;

@Path("/api/accounts/{accountId}/leaving")
class LeaverResource {
  private final Leavers leavers;
  private final CurrentCaller caller;

  LeaverResource(Leavers leavers, CurrentCaller caller) {
    this.leavers = leavers;
    this.caller = caller;
  }

  /** Closes everything of somebody who leaves: access, sessions, affiliations, memberships. */
  @POST
  public Uni<Left> leave(UUID accountId) {
    return leavers.leave(caller.get(), accountId);
  }
}

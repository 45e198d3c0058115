package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

@Path("/api/sessions")
class SessionResource {
  private final OwnSessions sessions;
  private final CurrentCaller caller;

  SessionResource(OwnSessions sessions, CurrentCaller caller) {
    this.sessions = sessions;
    this.caller = caller;
  }

  /** One's own sign-ins, this one first. */
  @GET
  public Uni<List<SessionView>> list() {
    return sessions.list(caller.signIn());
  }

  /** Ends every sign-in but this one. */
  @DELETE
  public Uni<AccessEnded> endOthers() {
    return sessions.endOthers(caller.get(), caller.signIn());
  }

  @DELETE
  @Path("/{sessionId}")
  public Uni<AccessEnded> end(UUID sessionId) {
    return sessions.end(caller.signIn(), sessionId);
  }
}

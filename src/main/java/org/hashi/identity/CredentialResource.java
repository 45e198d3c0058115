package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/api/credentials")
class CredentialResource {
  private final OwnCredentials credentials;
  private final CurrentCaller caller;

  CredentialResource(OwnCredentials credentials, CurrentCaller caller) {
    this.credentials = credentials;
    this.caller = caller;
  }

  /** One's own credentials, without anything secret. */
  @GET
  public Uni<List<CredentialView>> list() {
    return credentials.list(caller.get());
  }

  @DELETE
  @Path("/{credentialId}")
  public Uni<Void> remove(String credentialId) {
    return credentials.remove(caller.get(), credentialId);
  }

  /** Takes away what lies on one's devices, and ends every session. */
  @POST
  @Path("/lost")
  public Uni<Void> lost() {
    return credentials.lost(caller.get());
  }
}

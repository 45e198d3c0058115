package org.hashi.identity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where a page sends the browser to sign in: Keycloak comes first, then the page again. */
@Path("/api/login")
class LoginResource {
  /**
   * Leads on, now that the person is signed in.
   *
   * @param to a path of ours; anything else leads to the start page
   */
  @GET
  @Authenticated
  @APIResponse(responseCode = "303", description = "To that page, signed in")
  public Response signedIn(@QueryParam("to") @DefaultValue("/") String to) {
    return Response.seeOther(URI.create(ReturnPath.safe(to))).build();
  }
}

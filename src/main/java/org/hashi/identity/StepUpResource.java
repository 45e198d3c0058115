package org.hashi.identity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where a page sends the browser to prove who is there: Keycloak comes first, then the page. */
@Path(StepUpNavigation.PATH)
class StepUpResource {
  /**
   * Leads on, now that the person was asked.
   *
   * @param to a path of ours; anything else leads to the start page
   * @param action what else to do at Keycloak
   */
  @GET
  @Authenticated
  @APIResponse(responseCode = "303", description = "To that page")
  public Response asked(
      @QueryParam("to") @DefaultValue("/") String to,
      @Parameter(description = "passkey, authenticator, recovery-codes or password")
          @QueryParam(StepUpNavigation.ACTION)
          @DefaultValue("")
          String action) {
    return Response.seeOther(URI.create(ReturnPath.safe(to))).build();
  }
}

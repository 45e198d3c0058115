package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;

@Path("/api/centres/{centreId}/hours")
class HoursResource {
  private final CentreHours hours;
  private final CurrentCaller caller;

  HoursResource(CentreHours hours, CurrentCaller caller) {
    this.hours = hours;
    this.caller = caller;
  }

  @GET
  public Uni<HoursView> view(UUID centreId) {
    return hours.view(caller.get(), centreId);
  }

  @PUT
  public Uni<HoursView> set(UUID centreId, @Valid @NotNull SetHours command) {
    return hours.set(caller.get(), centreId, command);
  }

  /** How many contacts would be counted otherwise. */
  @POST
  @Path("/preview")
  public Uni<HoursPreview> preview(UUID centreId, @Valid @NotNull SetHours command) {
    return hours.preview(caller.get(), centreId, command);
  }
}

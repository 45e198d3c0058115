package org.hashi.ownlabel;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;

@Path("/api/centres/{centreId}/labels")
class OwnLabelResource {
  private final OwnLabels labels;
  private final CurrentCaller caller;

  OwnLabelResource(OwnLabels labels, CurrentCaller caller) {
    this.labels = labels;
    this.caller = caller;
  }

  /** What the centre calls the codes. */
  @GET
  public Uni<LabelsView> view(UUID centreId) {
    return labels.view(caller.get(), centreId);
  }

  @PUT
  public Uni<LabelsView> set(UUID centreId, @Valid @NotNull SetLabels command) {
    return labels.set(caller.get(), centreId, command);
  }
}

package org.hashi.revision;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.hashi.identity.CurrentCaller;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/code-lists/draft")
class RevisionResource {
  private final Revisions revisions;
  private final Previews previews;
  private final CurrentCaller caller;

  RevisionResource(Revisions revisions, Previews previews, CurrentCaller caller) {
    this.revisions = revisions;
    this.previews = previews;
    this.caller = caller;
  }

  /** Where the revision of the lists stands. */
  @GET
  public Uni<RevisionView> view() {
    return revisions.view(caller.get());
  }

  @POST
  @ResponseStatus(201)
  public Uni<RevisionView> begin(@Valid @NotNull BeginRevision command) {
    return revisions.begin(caller.get(), command);
  }

  /**
   * Throws the draft away.
   *
   * @param seen of the draft, as the caller saw it
   */
  @DELETE
  public Uni<RevisionView> drop(@QueryParam("seen") @DefaultValue("0") int seen) {
    return revisions.drop(caller.get(), seen);
  }

  @PUT
  @Path("/lists/{dimension}")
  public Uni<RevisionView> writeCodes(String dimension, @Valid @NotNull WriteCodes command) {
    return revisions.write(caller.get(), Dimensions.owner(dimension), command);
  }

  @PUT
  @Path("/rollups/{dimension}/{rollup}")
  public Uni<RevisionView> writeRollup(
      String dimension, String rollup, @Valid @NotNull WriteRollup command) {
    return revisions.write(caller.get(), Dimensions.owner(dimension), rollup, command);
  }

  /** What putting the draft in force would change. */
  @GET
  @Path("/preview")
  public Uni<RevisionPreview> preview() {
    return previews.preview(caller.get());
  }

  /** Puts it in force. */
  @POST
  @Path("/enforcement")
  public Uni<RevisionView> enforce(@Valid @NotNull EnforceRevision command) {
    return revisions.enforce(caller.get(), command);
  }
}

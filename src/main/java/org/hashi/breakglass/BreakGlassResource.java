package org.hashi.breakglass;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api")
class BreakGlassResource {
  private final Grants grants;
  private final Reviews reviews;
  private final CurrentCaller caller;

  BreakGlassResource(Grants grants, Reviews reviews, CurrentCaller caller) {
    this.grants = grants;
    this.reviews = reviews;
    this.caller = caller;
  }

  /** Lets one read in the room of a patient one knows, for minutes. Everybody in it is told. */
  @POST
  @Path("/break-glass")
  @ResponseStatus(201)
  public Uni<OpenGrant> open(@Valid @NotNull BreakGlass wish) {
    return grants.open(caller.get(), wish);
  }

  /** One's own grants that stand. */
  @GET
  @Path("/break-glass")
  public Uni<List<OpenGrant>> mine() {
    return grants.mine(caller.get());
  }

  /** What waits for one's review, the most urgent first. */
  @GET
  @Path("/break-glass/reviews")
  public Uni<List<WaitingReview>> waiting() {
    return reviews.waiting(caller.get());
  }

  @PUT
  @Path("/break-glass/{grantId}/review")
  public Uni<ReviewView> review(UUID grantId, @Valid @NotNull ReviewGrant review) {
    return reviews.review(caller.get(), grantId, review);
  }

  /** Who used it to read in a room one is in, the last first. */
  @GET
  @Path("/channels/{channelId}/break-glass")
  public Uni<List<GrantView>> ofChannel(UUID channelId) {
    return reviews.ofChannel(caller.get(), channelId);
  }
}

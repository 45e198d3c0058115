package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.hashi.identity.CurrentCaller;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/access-log/reviews")
class ReviewResource {
  private final Reviews reviews;
  private final CurrentCaller caller;

  ReviewResource(Reviews reviews, CurrentCaller caller) {
    this.reviews = reviews;
    this.caller = caller;
  }

  @GET
  public Uni<ReviewList> list() {
    return reviews.list(caller.get());
  }

  @POST
  @ResponseStatus(201)
  public Uni<ReviewView> signOff(@Valid @NotNull SignOff command) {
    return reviews.signOff(caller.get(), command);
  }
}

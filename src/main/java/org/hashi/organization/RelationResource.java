package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/relations")
class RelationResource {
  /** The id of what was added. */
  record RelationAdded(UUID relationId) {}

  private final Register register;
  private final CurrentCaller caller;

  RelationResource(Register register, CurrentCaller caller) {
    this.register = register;
    this.caller = caller;
  }

  /** Says how one organization stands to another, from a day to a day. */
  @POST
  @ResponseStatus(201)
  public Uni<RelationAdded> relate(@Valid @NotNull AddRelation command) {
    return register.relate(caller.get(), command).map(RelationAdded::new);
  }

  /** Says which day is its last. */
  @PUT
  @Path("/{relationId}/last-day")
  public Uni<Void> end(UUID relationId, @Valid @NotNull EndRelation command) {
    return register.end(caller.get(), relationId, command.lastDay());
  }
}

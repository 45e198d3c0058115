package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.hashi.identity.CurrentCaller;

@Path("/api/statistics/map")
class MapResource {
  private final Maps maps;
  private final CurrentCaller caller;

  MapResource(Maps maps, CurrentCaller caller) {
    this.maps = maps;
    this.caller = caller;
  }

  /** The boundaries of the municipalities, if somebody has loaded them. */
  @GET
  public Uni<BoundaryMap> map() {
    return maps.map(caller.get());
  }

  /** Loads boundaries; those before are gone. */
  @PUT
  public Uni<BoundaryMap> load(@Valid @NotNull LoadMap wish) {
    return maps.load(caller.get(), wish);
  }

  /** Removes them: maps are drawn with tiles again. */
  @DELETE
  public Uni<Void> remove() {
    return maps.remove(caller.get());
  }
}

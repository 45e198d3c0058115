package org.hashi.setup;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.hashi.identity.CurrentCaller;
import org.hashi.setup.SetupState.NetworkCounts;

@Path("/api/setup")
class SetupResource {
  private final Setup setup;
  private final CurrentCaller caller;

  SetupResource(Setup setup, CurrentCaller caller) {
    this.setup = setup;
    this.caller = caller;
  }

  @GET
  public Uni<SetupState> state() {
    return setup.state(caller.get());
  }

  @POST
  @Path("/prefecture")
  public Uni<SetupState> name(@Valid @NotNull NamePrefecture command) {
    return setup.name(caller.get(), command);
  }

  @POST
  @Path("/network")
  @Consumes({"application/yaml", "application/x-yaml", "text/yaml", "text/plain"})
  public Uni<NetworkCounts> load(byte[] file) {
    return setup.load(caller.get(), file);
  }
}

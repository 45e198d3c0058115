package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;

@Path("/api/unmanaged-rooms")
class UnmanagedRoomResource {
  /** Who manages it from now on. */
  record Appoint(@NotNull UUID accountId) {}

  private final UnmanagedRooms rooms;
  private final CurrentCaller caller;

  UnmanagedRoomResource(UnmanagedRooms rooms, CurrentCaller caller) {
    this.rooms = rooms;
    this.caller = caller;
  }

  /** The rooms of patients that nobody manages; for who administers this server. */
  @GET
  public Uni<List<UnmanagedRoom>> list() {
    return rooms.list(caller.get());
  }

  /** Has one of its members manage it. */
  @PUT
  @Path("/{channelId}/manager")
  public Uni<Void> appoint(UUID channelId, @Valid @NotNull Appoint command) {
    return rooms.appoint(caller.get(), channelId, command.accountId());
  }
}

package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;

@Path("/api")
class AccountResource {
  private final AccountAccess access;
  private final LostDevices devices;
  private final CurrentCaller caller;

  AccountResource(AccountAccess access, LostDevices devices, CurrentCaller caller) {
    this.access = access;
    this.devices = devices;
    this.caller = caller;
  }

  /** Lets nobody in with this account any more, and ends every session it has. */
  @PUT
  @Path("/accounts/{accountId}/disabled")
  public Uni<AccessEnded> disable(UUID accountId) {
    return access.disable(caller.get(), accountId);
  }

  @DELETE
  @Path("/accounts/{accountId}/disabled")
  public Uni<Void> enable(UUID accountId) {
    return access.enable(caller.get(), accountId);
  }

  /** Takes away all she proves herself with, for somebody who lost it. */
  @POST
  @Path("/accounts/{accountId}/lost-devices")
  public Uni<Reenrolment> replace(UUID accountId) {
    return devices.replace(caller.get(), accountId);
  }
}

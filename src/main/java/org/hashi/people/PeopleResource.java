package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

@Path("/api")
class PeopleResource {
  private final People people;
  private final CurrentCaller caller;

  PeopleResource(People people, CurrentCaller caller) {
    this.people = people;
    this.caller = caller;
  }

  /**
   * The people the caller looks after, at most 200.
   *
   * @param name a part of the name
   * @param organizationId only those who belong there
   */
  @GET
  @Path("/accounts")
  public Uni<AccountListing> named(
      @QueryParam("name") @DefaultValue("") @Text(max = 60, oneLine = true, mayBeBlank = true)
          String name,
      @QueryParam("organizationId") @Nullable UUID organizationId) {
    return people.named(caller.get(), name, organizationId);
  }

  @GET
  @Path("/accounts/{accountId}")
  public Uni<ListedAccount> one(UUID accountId) {
    return people.one(caller.get(), accountId);
  }
}

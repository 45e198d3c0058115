package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.hashi.identity.CurrentCaller;

@Path("/api")
class AccountListingResource {
  private final AccountListings listings;
  private final CurrentCaller caller;

  AccountListingResource(AccountListings listings, CurrentCaller caller) {
    this.listings = listings;
    this.caller = caller;
  }

  /**
   * The accounts of this server, at most 200.
   *
   * @param name a part of the name
   */
  @GET
  @Path("/accounts")
  public Uni<AccountListing> named(
      @QueryParam("name")
          @DefaultValue("")
          @Size(max = 60, message = "60文字以内で入力してください。")
          @Pattern(
              regexp = "[^\\x00-\\x1f\\x7f-\\x9f\\ud800-\\udfff]*",
              message = "使えない文字が含まれています。")
          String name) {
    return listings.named(caller.get(), name);
  }
}

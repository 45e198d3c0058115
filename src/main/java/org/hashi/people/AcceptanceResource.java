package org.hashi.people;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.Supplier;
import org.hashi.identity.CurrentCaller;
import org.jboss.resteasy.reactive.ResponseStatus;

/** For whoever holds a link. It travels in the body, so that no log has it. */
@Path("/api/invitation")
@Consumes(MediaType.APPLICATION_JSON)
class AcceptanceResource {
  private final Acceptance acceptance;
  private final Guesses guesses;
  private final CurrentVertxRequest request;
  private final CurrentCaller caller;

  AcceptanceResource(
      Acceptance acceptance, Guesses guesses, CurrentVertxRequest request, CurrentCaller caller) {
    this.acceptance = acceptance;
    this.guesses = guesses;
    this.request = request;
    this.caller = caller;
  }

  /** What the link is for; needs no session. */
  @POST
  public Uni<OpenInvitation> show(@Valid @NotNull InvitationLink link) {
    InvitationToken token = new InvitationToken(link.token());
    return trying(() -> acceptance.show(token));
  }

  /** Accepts with a new account; needs no session. */
  @POST
  @Path("/account")
  @ResponseStatus(201)
  public Uni<FirstSignIn> withNewAccount(@Valid @NotNull NewAccount wanted) {
    InvitationToken token = new InvitationToken(wanted.token());
    return trying(() -> acceptance.withNewAccount(token, wanted.username()));
  }

  /** Accepts with the account of whoever is signed in. */
  @POST
  @Path("/affiliation")
  public Uni<Void> withOwnAccount(@Valid @NotNull InvitationLink link) {
    InvitationToken token = new InvitationToken(link.token());
    return trying(() -> acceptance.withOwnAccount(caller.get(), token));
  }

  /** Whose address it is says the connection; the proxy's word counts only where one is set up. */
  private <T> Uni<T> trying(Supplier<Uni<T>> step) {
    return guesses.from(
        Optional.ofNullable(request.getCurrent().request().remoteAddress())
            .map(address -> address.hostAddress())
            .orElse(""),
        step);
  }
}

package org.hashi.envelope;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.hashi.identity.SignIn;
import org.hashi.platform.NotFound;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api")
class EnvelopeResource {
  private final Envelopes envelopes;
  private final EnvelopeCookie cookie;
  private final CurrentVertxRequest request;
  private final CurrentCaller caller;

  EnvelopeResource(
      Envelopes envelopes,
      EnvelopeCookie cookie,
      CurrentVertxRequest request,
      CurrentCaller caller) {
    this.envelopes = envelopes;
    this.cookie = cookie;
    this.request = request;
    this.caller = caller;
  }

  /** Seals an envelope; its code is told this once. The one before opens nothing any more. */
  @POST
  @Path("/envelopes")
  @ResponseStatus(201)
  public Uni<SealedEnvelope> seal() {
    return envelopes.seal(caller.get());
  }

  @GET
  @Path("/envelopes")
  public Uni<EnvelopeState> state() {
    return envelopes.state(caller.get());
  }

  /** Opens the envelope of a code, at the server's own address and while Keycloak is away. */
  @POST
  @Path("/envelope")
  public Uni<EnvelopeOpening> open(@Valid @NotNull OpenEnvelope wish) {
    if (!OwnAddress.isWhereItComesFrom(request.getCurrent().request())) {
      throw new NotFound();
    }
    return envelopes
        .open(wish)
        .invoke(handed -> cookie.put(request.getCurrent(), handed.handle()))
        .map(Envelopes.Handed::opening);
  }

  /** Whether an envelope is open at the moment, and who opened it. */
  @GET
  @Path("/envelope-session")
  public Uni<EnvelopeAlarm> alarm() {
    return envelopes.alarm(caller.get());
  }

  /** Closes what this request's envelope opened; for everybody else there is nothing to close. */
  @DELETE
  @Path("/envelope-session")
  public Uni<Void> end() {
    SignIn signIn = caller.signIn();
    boolean own = signIn.accountId().equals(Envelopes.ACCOUNT) && signIn.login() != null;
    cookie.remove(request.getCurrent());
    return envelopes.end(own ? UUID.fromString(signIn.login()) : null);
  }
}

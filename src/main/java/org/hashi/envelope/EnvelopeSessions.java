package org.hashi.envelope;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hashi.identity.Handle;
import org.hashi.identity.SignIn;
import org.hashi.identity.Subjects;

/**
 * Lets in whom an opened envelope lets in, at the server's own address only. He proved who he is
 * with the paper in his hand, and nobody could ask him again.
 */
@ApplicationScoped
class EnvelopeSessions implements HttpAuthenticationMechanism {
  static final String COOKIE = "hashi_envelope";

  private final EnvelopeStore store;
  private final Clock clock;

  EnvelopeSessions(EnvelopeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Before all others: who has the cookie has no other session. */
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 200;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    Cookie cookie = context.request().getCookie(COOKIE);
    if (cookie == null || !OwnAddress.isWhereItComesFrom(context.request())) {
      return Uni.createFrom().nullItem();
    }
    return store
        .standing(Handle.hash(cookie.getValue()))
        .map(found -> found == null ? null : identity(found));
  }

  private SecurityIdentity identity(OpenedEnvelope found) {
    SignIn signIn = new SignIn(Envelopes.ACCOUNT, found.envelopeId().toString());
    return Subjects.identity(signIn, found.endsAt().getEpochSecond(), clock.instant());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().optional(Optional.empty());
  }
}

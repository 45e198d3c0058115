package org.hashi.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.hashi.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Has people signed in and their sessions renewed, and tells a provider that refuses from one that
 * does not answer: nobody is signed out because Keycloak is away, and whoever cannot be let in for
 * that is told so.
 */
@ApplicationScoped
class Renewals implements HttpAuthenticationMechanism {
  private static final String REFUSED = Renewals.class.getName() + ".refused";

  /** RFC 6749, 5.2: the sign-in is over or its account may not sign in. */
  private static final String OVER = "invalid_grant";

  private final OidcAuthenticationMechanism tokens;

  Renewals(OidcAuthenticationMechanism tokens) {
    this.tokens = tokens;
  }

  /** After the sessions that are known, before the mechanism it watches over. */
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 50;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    return tokens
        .authenticate(context, providers)
        .onFailure()
        .transform(failure -> understood(context, failure));
  }

  /** Whether this request's session was found to be over. */
  static boolean wasRefused(RoutingContext context) {
    return context.get(REFUSED) != null;
  }

  private static Throwable understood(RoutingContext context, Throwable failure) {
    boolean refused = failure instanceof AuthenticationFailedException;
    Throwable cause = refused ? failure.getCause() : failure;
    if (cause instanceof Problem known) {
      return known;
    }
    if (isSilence(cause)) {
      return ProviderAway.told(context);
    }
    if (refused) {
      context.put(REFUSED, true);
      return comesToSignIn(context) ? again(context) : failure;
    }
    return failure;
  }

  /** On his way there, not on the way back with an answer of the provider. */
  private static boolean comesToSignIn(RoutingContext context) {
    return ProviderAway.isSignIn(context) && !context.queryParams().contains("state");
  }

  /** He comes back without the cookie of the session that has ended: this answer takes it away. */
  private static Throwable again(RoutingContext context) {
    return new AuthenticationRedirectException(303, context.request().uri());
  }

  /** The framework hands on the cause of what broke on the line: that of a timeout is null. */
  private static boolean isSilence(@Nullable Throwable cause) {
    return cause instanceof NullPointerException || isBehind(cause);
  }

  private static boolean isBehind(@Nullable Throwable failure) {
    return switch (failure) {
      case null -> false;
      case OIDCException answered -> !String.valueOf(answered.getMessage()).contains(OVER);
      case IOException broken -> true;
      case VertxException broken -> true;
      case DecodeException noJson -> true;
      default -> isBehind(failure.getCause());
    };
  }

  /** Where to sign in; a node that has never reached the provider cannot know. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return tokens
        .getChallenge(context)
        .onFailure()
        .transform(failure -> isSilence(failure) ? ProviderAway.told(context) : failure);
  }
}

package org.hashi.identity;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends somebody who has a session to Keycloak all the same. The framework asks only who has none,
 * so on the way there and on the way back the request is read as if it carried none; the browser
 * keeps it until the new one is there, and whoever turns back half way is still signed in.
 */
@ApplicationScoped
class StepUpNavigation implements HttpAuthenticationMechanism {
  static final String PATH = "/api/step-up";
  static final String ACTION = "action";

  /** In the address once Keycloak was there: it may know no such level, and is not asked again. */
  static final String BACK = "back";

  private static final String REPLACED = StepUpNavigation.class.getName() + ".replaced";
  private static final String STATE_COOKIE = "q_auth_";

  private final String redirectPath;

  StepUpNavigation(
      @ConfigProperty(name = "quarkus.oidc.authentication.redirect-path") String redirectPath) {
    this.redirectPath = redirectPath;
  }

  /** Before all that look for a session. */
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 200;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    if (isOnTheWay(context) || isComingBack(context)) {
      Cookie session = context.request().getCookie(KnownSessions.COOKIE);
      if (session != null) {
        context.put(REPLACED, session.getValue());
        context.response().removeCookie(KnownSessions.COOKIE, false);
      }
    }
    return Uni.createFrom().nullItem();
  }

  /** The handle of the session that a new one takes the place of. */
  static @Nullable String replaced(RoutingContext context) {
    return context.get(REPLACED);
  }

  private static boolean isOnTheWay(RoutingContext context) {
    return context.normalizedPath().equals(PATH) && !context.queryParams().contains(BACK);
  }

  /** The state in the address is that of a journey this browser began. */
  private boolean isComingBack(RoutingContext context) {
    String state = context.queryParams().get("state");
    return context.normalizedPath().equals(redirectPath)
        && context.queryParams().contains("code")
        && state != null
        && context.request().getCookie(STATE_COOKIE + state) != null;
  }

  /** Asks nobody to sign in: the other one does. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().optional(Optional.empty());
  }
}

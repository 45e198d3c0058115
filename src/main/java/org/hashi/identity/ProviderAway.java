package org.hashi.identity;

import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Says honestly that nobody can sign in, instead of sending a browser to a server that does not
 * answer: who wants to sign in comes to a page of ours, with the way to try again.
 */
@ApplicationScoped
class ProviderAway {
  private static final String SIGN_IN = "/api/login";
  private static final String MARK = "sign-in=unavailable";

  /** Behind the security headers, before anybody is looked up. */
  private static final int BEFORE_SIGN_IN = -900;

  private final ProviderProbe provider;

  ProviderAway(ProviderProbe provider) {
    this.provider = provider;
  }

  void routes(@Observes Router router) {
    router.get(SIGN_IN).order(BEFORE_SIGN_IN).handler(this::admit);
    router.get(StepUpNavigation.PATH).order(BEFORE_SIGN_IN).handler(this::admit);
  }

  /** A refusal in the form the one who asks can read: a page for a person, else a problem. */
  static Throwable told(RoutingContext context) {
    return isNavigation(context)
        ? new AuthenticationRedirectException(303, page(context))
        : new IdentityProblem.DirectoryUnavailable();
  }

  private void admit(RoutingContext context) {
    provider.answers().onSuccess(well -> admit(context, well));
  }

  private static void admit(RoutingContext context, boolean well) {
    if (well) {
      context.next();
    } else {
      context.response().setStatusCode(303).putHeader("Location", page(context)).end();
    }
  }

  static boolean isSignIn(RoutingContext context) {
    return context.normalizedPath().equals(SIGN_IN);
  }

  private static boolean isNavigation(RoutingContext context) {
    return isSignIn(context) || context.normalizedPath().equals(StepUpNavigation.PATH);
  }

  /** Who proves who he is was on a page already and stays there. */
  private static String page(RoutingContext context) {
    String to = context.queryParams().get("to");
    if (!context.normalizedPath().equals(StepUpNavigation.PATH) || to == null) {
      return "/?" + MARK;
    }
    String safe = ReturnPath.safe(to);
    return safe + (safe.contains("?") ? "&" : "?") + MARK;
  }
}

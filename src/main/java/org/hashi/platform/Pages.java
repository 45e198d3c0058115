package org.hashi.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers deep links into the web app with its one page, and keeps data out of caches. */
@ApplicationScoped
class Pages {
  private static final String APP = "^/(?!api/|api$|ws$|q/|assets/)[^.]*$";

  /** Everything that asks for nobody's data. */
  private static final String FOR_EVERYBODY = "^/(?!api/|api$|ws$).*";

  /** Early enough to mark the refusal of those who are not signed in, too. */
  static final int BEFORE_SIGN_IN = -1_000;

  void routes(@Observes Router router) {
    router.route("/api/*").order(BEFORE_SIGN_IN).handler(Pages::neverStored);
    router.routeWithRegex(FOR_EVERYBODY).order(BEFORE_SIGN_IN).handler(Pages::askNobody);
    router.routeWithRegex(APP).method(HttpMethod.GET).order(0).handler(Pages::page);
  }

  /** Whose session is over or cannot be looked up must still get the page that tells him so. */
  private static void askNobody(RoutingContext context) {
    context.request().headers().remove(HttpHeaders.COOKIE);
    context.next();
  }

  private static void neverStored(RoutingContext context) {
    context.response().putHeader("Cache-Control", "no-store");
    context.next();
  }

  private static void page(RoutingContext context) {
    if (wanted(context)) {
      context.reroute("/index.html");
    } else {
      context.next();
    }
  }

  /** Whether somebody looks with a browser. */
  static boolean wanted(RoutingContext context) {
    String accept = context.request().getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }
}

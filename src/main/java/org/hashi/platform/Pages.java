package org.hashi.platform;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers deep links into the web app with its one page, and keeps data out of caches. */
@ApplicationScoped
class Pages {
  private static final String APP = "^/(?!api/|api$|ws$|q/|assets/)[^.]*$";

  void routes(@Observes Router router) {
    router.route("/api/*").order(-1).handler(Pages::neverStored);
    router.routeWithRegex(APP).method(HttpMethod.GET).order(0).handler(Pages::page);
    router.errorHandler(413, Pages::tooLarge);
  }

  private static void neverStored(RoutingContext context) {
    context.response().putHeader("Cache-Control", "no-store");
    context.next();
  }

  private static void page(RoutingContext context) {
    String accept = context.request().getHeader("Accept");
    if (accept != null && accept.contains("text/html")) {
      context.reroute("/index.html");
    } else {
      context.next();
    }
  }

  private static void tooLarge(RoutingContext context) {
    HttpServerResponse response = context.response();
    response
        .setStatusCode(413)
        .putHeader("Content-Type", ProblemJson.MEDIA_TYPE.toString())
        .end(
            "{\"type\":\"urn:hashi:problem:too-large\",\"title\":\"送られた内容が大きすぎます。\",\"status\":413,\"code\":\"too-large\"}");
  }
}

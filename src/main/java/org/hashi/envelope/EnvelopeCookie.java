package org.hashi.envelope;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** What a browser keeps of an opened envelope: a handle, until it is closed. */
@ApplicationScoped
class EnvelopeCookie {
  /** Sent to this server alone and by its own pages; it is asked from the server's own address. */
  void put(RoutingContext context, String handle) {
    context
        .response()
        .addCookie(
            Cookie.cookie(EnvelopeSessions.COOKIE, handle)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(context.request().isSSL())
                .setPath("/"));
  }

  void remove(RoutingContext context) {
    context.response().removeCookie(EnvelopeSessions.COOKIE);
  }
}

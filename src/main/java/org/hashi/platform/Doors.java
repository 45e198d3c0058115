package org.hashi.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Asks whoever comes before the {@link Opening} to wait a moment, and tells the operator. */
@Readiness
@ApplicationScoped
class Doors implements HealthCheck {
  private static final String TITLE = "準備しています。しばらくお待ちください。";

  /** Comes back by itself; without styles, because its address is not one of the pages'. */
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="ja">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta http-equiv="refresh" content="%d">
          <title>橋</title>
        </head>
        <body>
          <p>%s</p>
          <p lang="en">Hashi is getting ready. This page comes back by itself.</p>
        </body>
      </html>
      """
          .formatted(ProblemJson.RETRY_AFTER_SECONDS, TITLE);

  /** Behind the security headers, before anything is looked up. */
  private static final int BEFORE_EVERYTHING = Pages.BEFORE_SIGN_IN - 1;

  private final Opening opening;
  private final ProblemWriter problems;

  Doors(Opening opening, ProblemWriter problems) {
    this.opening = opening;
    this.problems = problems;
  }

  void routes(@Observes Router router) {
    router.route().order(BEFORE_EVERYTHING).handler(this::admit);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("opened").status(opening.isOpen()).build();
  }

  private void admit(RoutingContext context) {
    if (opening.isOpen()) {
      context.next();
    } else if (Pages.wanted(context)) {
      HttpServerResponse response = context.response().setStatusCode(503);
      response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
      response.putHeader(
          HttpHeaders.RETRY_AFTER, Integer.toString(ProblemJson.RETRY_AFTER_SECONDS));
      response.end(PAGE);
    } else {
      problems.refuse(context, 503, "preparing", TITLE);
    }
  }
}

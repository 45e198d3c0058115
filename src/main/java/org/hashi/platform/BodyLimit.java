package org.hashi.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is too large before it is read, in the form of every refusal. The framework
 * refuses it as well, but without a word.
 */
@ApplicationScoped
class BodyLimit {
  private static final int BEFORE_THE_FRAMEWORK = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

  private final long mostBytes;

  /** Reads a body that comes in pieces; one that turns out to be too large fails with 413. */
  private final BodyHandler whole;

  private final ProblemWriter problems;

  BodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
      ProblemWriter problems) {
    this.mostBytes = most.asLongValue();
    this.whole = BodyHandler.create(false).setBodyLimit(mostBytes);
    this.problems = problems;
  }

  void routes(@Observes Router router) {
    router.route().order(BEFORE_THE_FRAMEWORK).handler(this::measure).failureHandler(this::failed);
  }

  private void measure(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && isTooMuch(length)) {
      refuse(context);
    } else if (length == null
        && context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      whole.handle(context);
    } else {
      context.next();
    }
  }

  private void failed(RoutingContext context) {
    if (context.statusCode() == 413) {
      refuse(context);
    } else {
      context.next();
    }
  }

  private boolean isTooMuch(String length) {
    return length.length() > 18 || Long.parseLong(length) > mostBytes;
  }

  /** What is still on its way is not waited for. */
  private void refuse(RoutingContext context) {
    context.response().putHeader(HttpHeaders.CONNECTION, "close");
    problems.refuse(context, 413, "too-large", "送られた内容が大きすぎます。");
  }
}

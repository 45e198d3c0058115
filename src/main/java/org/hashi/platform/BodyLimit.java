package org.hashi.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is too large before it is read, in the form of every refusal. The framework
 * refuses it as well, but without a word.
 */
@ApplicationScoped
class BodyLimit {
  private static final int BEFORE_THE_FRAMEWORK = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

  private final long mostBytes;
  private final ObjectMapper json;

  BodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
      ObjectMapper json) {
    this.mostBytes = most.asLongValue();
    this.json = json;
  }

  void routes(@Observes Router router) {
    router.route().order(BEFORE_THE_FRAMEWORK).handler(this::measure);
    router.errorHandler(413, this::refuse);
  }

  private void measure(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && isTooMuch(length)) {
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
    context
        .response()
        .setStatusCode(413)
        .putHeader(HttpHeaders.CONNECTION, "close")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE.toString())
        .end(body());
  }

  private String body() {
    try {
      return json.writeValueAsString(ProblemJson.of(413, "too-large", "送られた内容が大きすぎます。", List.of()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

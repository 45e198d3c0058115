package org.hashi.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.List;

/** Refuses a request that has not come as far as a resource, in the form of every refusal. */
@ApplicationScoped
class ProblemWriter {
  private static final int BEFORE_EVERYTHING = Pages.BEFORE_SIGN_IN - 2;

  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  /** Whoever asks people to sign in has no other way to refuse. */
  void routes(@Observes Router router) {
    router.route().order(BEFORE_EVERYTHING).failureHandler(this::failed);
  }

  private void failed(RoutingContext context) {
    if (context.failure() instanceof Problem problem && !context.response().ended()) {
      refuse(context, problem.status(), problem.code(), problem.title());
    } else {
      context.next();
    }
  }

  void refuse(RoutingContext context, int status, String code, String title) {
    HttpServerResponse response = context.response().setStatusCode(status);
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE.toString());
    if (status == 503) {
      response.putHeader(
          HttpHeaders.RETRY_AFTER, Integer.toString(ProblemJson.RETRY_AFTER_SECONDS));
    }
    response.end(write(ProblemJson.of(status, code, title, List.of())));
  }

  private String write(ProblemJson problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

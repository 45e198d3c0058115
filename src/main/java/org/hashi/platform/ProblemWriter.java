package org.hashi.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

/** Refuses a request that has not come as far as a resource, in the form of every refusal. */
@ApplicationScoped
class ProblemWriter {
  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
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

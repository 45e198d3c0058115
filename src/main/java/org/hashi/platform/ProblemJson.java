package org.hashi.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every refusal, RFC 9457.
 *
 * @param type {@code urn:hashi:problem:} and the code
 * @param traceId finds the line in the log
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemJson(
    String type,
    String title,
    int status,
    String code,
    List<Problem.Field> fields,
    String traceId) {
  static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");
  static final int RETRY_AFTER_SECONDS = 3;

  static ProblemJson of(int status, String code, String title, List<Problem.Field> fields) {
    String traceId = Ids.next().toString();
    return new ProblemJson("urn:hashi:problem:" + code, title, status, code, fields, traceId);
  }

  Response response() {
    Response.ResponseBuilder response =
        Response.status(status).type(MEDIA_TYPE).header("Cache-Control", "no-store").entity(this);
    return status == 503
        ? response.header("Retry-After", RETRY_AFTER_SECONDS).build()
        : response.build();
  }
}

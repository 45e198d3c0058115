package org.hashi.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a request into problem+json; unexpected ones say nothing but an id. */
final class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  /** How an expected refusal is told. */
  static Response answer(Problem problem) {
    return ProblemJson.of(problem.status(), problem.code(), problem.title(), problem.fields())
        .response();
  }

  @ServerExceptionMapper
  Response broken(ConstraintViolationException violated) {
    List<Problem.Field> fields =
        violated.getConstraintViolations().stream().map(ProblemMapper::field).toList();
    return answer(new Invalid(fields));
  }

  @ServerExceptionMapper
  Response mismatched(MismatchedInputException mismatched) {
    String message =
        mismatched instanceof UnrecognizedPropertyException ? "使えない項目です。" : "形式が正しくありません。";
    return answer(new Invalid(name(mismatched), message));
  }

  @ServerExceptionMapper
  Response malformed(JsonProcessingException unreadable) {
    return ProblemJson.of(400, "malformed", "送られた内容を読み取れません。", List.of()).response();
  }

  @ServerExceptionMapper(priority = 1)
  Response byFramework(WebApplicationException refused) {
    int status = refused.getResponse().getStatus();
    return switch (status) {
      case 400 -> ProblemJson.of(400, "malformed", "送られた内容を読み取れません。", List.of()).response();
      case 404 -> answer(new NotFound());
      case 405, 406, 415 ->
          ProblemJson.of(status, "unsupported", "この操作は受け付けられません。", List.of()).response();
      case 413 -> ProblemJson.of(413, "too-large", "送られた内容が大きすぎます。", List.of()).response();
      default -> status < 500 ? refused.getResponse() : unexpected(refused);
    };
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response notSignedIn() {
    return ProblemJson.of(401, "not-signed-in", "サインインしてください。", List.of()).response();
  }

  @ServerExceptionMapper(priority = 10_000)
  Response unexpected(Throwable failure) {
    if (Outage.isBehind(failure)) {
      return unavailable(failure);
    }
    ProblemJson body = ProblemJson.of(500, "internal", "問題が起きました。しばらくしてからもう一度お試しください。", List.of());
    LOG.errorf("request failed traceId=%s cause=%s", body.traceId(), causes(failure));
    LOG.debugf("traceId=%s %s", body.traceId(), stacks(failure));
    return body.response();
  }

  /** It is nobody's mistake, and whoever repeats a command later does it once all the same. */
  private static Response unavailable(Throwable failure) {
    ProblemJson body = ProblemJson.of(503, "unavailable", Unavailable.TITLE, List.of());
    LOG.warnf("database not available traceId=%s cause=%s", body.traceId(), causes(failure));
    return body.response();
  }

  /** The name of the field at fault as it was sent, empty when the whole is of another shape. */
  private static String name(MismatchedInputException mismatched) {
    return mismatched.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("."));
  }

  /** Class names only: a message may quote the statement's values. */
  private static String causes(Throwable failure) {
    StringBuilder names = new StringBuilder(failure.getClass().getName());
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      names.append(" < ").append(cause.getClass().getName());
    }
    StackTraceElement[] at = failure.getStackTrace();
    return at.length == 0 ? names.toString() : names.append(" at ").append(at[0]).toString();
  }

  /** Where it happened, cause by cause, without what any of them says. */
  private static String stacks(Throwable failure) {
    StringBuilder stacks = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      stacks.append(cause.getClass().getName());
      for (StackTraceElement at : cause.getStackTrace()) {
        stacks.append("\n\tat ").append(at);
      }
      stacks.append('\n');
    }
    return stacks.toString();
  }

  private static Problem.Field field(ConstraintViolation<?> violation) {
    String name = "";
    for (Path.Node node : violation.getPropertyPath()) {
      name = node.getName() == null ? name : node.getName();
    }
    return new Problem.Field(name, violation.getMessage());
  }
}

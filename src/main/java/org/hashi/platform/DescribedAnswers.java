package org.hashi.platform;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** With which status each operation answers, and that every refusal has one shape. */
final class DescribedAnswers {
  private static final String PROBLEM = "Problem";
  private static final Map<Integer, String> MEANINGS =
      Map.of(200, "Done", 201, "Made", 204, "Done, nothing to tell");
  private static final DotName STATUS = DotName.createSimple(ResponseStatus.class);
  private static final DotName QUERY = DotName.createSimple(QueryParam.class);
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

  private final Map<String, MethodInfo> methods = new HashMap<>();

  DescribedAnswers(IndexView index) {
    for (ClassInfo resource : index.getKnownClasses()) {
      for (MethodInfo method : resource.methods()) {
        methods.put(resource.simpleName() + "_" + method.name(), method);
      }
    }
  }

  void correct(Operation operation) {
    MethodInfo method =
        Objects.requireNonNull(methods.get(operation.getOperationId()), "no such operation");
    operation.setSecurity(null);
    if (method.parameters().stream().anyMatch(DescribedAnswers::isOptionalBody)) {
      operation.getRequestBody().setRequired(false);
    }
    operation.setResponses(answers(method, operation.getResponses()));
  }

  /** The one shape of refusals, which {@link ProblemMapper} gives them. */
  void addProblem(Components components) {
    Content content =
        OASFactory.createContent()
            .addMediaType(
                ProblemJson.MEDIA_TYPE.toString(),
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
    components.addResponse(
        PROBLEM, OASFactory.createAPIResponse().description("Refused, RFC 9457").content(content));
  }

  private static APIResponses answers(MethodInfo method, APIResponses found) {
    APIResponses answers = OASFactory.createAPIResponses();
    if (method.returnType().name().equals(DotName.createSimple(Response.class))) {
      found.getAPIResponses().entrySet().stream()
          .filter(answer -> answer.getKey().compareTo("400") < 0)
          .forEach(answer -> answers.addAPIResponse(answer.getKey(), answer.getValue()));
    } else {
      statuses(method)
          .forEach(status -> answers.addAPIResponse(status.toString(), answer(status, found)));
    }
    return answers.addAPIResponse("default", OASFactory.createAPIResponse().ref(PROBLEM));
  }

  /** A command that chooses its status says by it whether the same had been stored before. */
  private static List<Integer> statuses(MethodInfo method) {
    String answered = method.returnType().toString();
    if (method.hasDeclaredAnnotation(STATUS)) {
      return List.of(method.declaredAnnotation(STATUS).value().asInt());
    }
    if (answered.contains(RestResponse.class.getName())) {
      return List.of(201, 200);
    }
    return List.of(answered.contains(Void.class.getName()) ? 204 : 200);
  }

  private static APIResponse answer(int status, APIResponses found) {
    APIResponse answer = OASFactory.createAPIResponse().description(MEANINGS.get(status));
    found.getAPIResponses().values().stream()
        .map(APIResponse::getContent)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(answer::setContent);
    return answer;
  }

  private static boolean isOptionalBody(MethodParameterInfo parameter) {
    return parameter.type().hasAnnotation(NULLABLE) && !parameter.hasAnnotation(QUERY);
  }
}

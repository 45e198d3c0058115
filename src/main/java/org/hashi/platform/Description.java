package org.hashi.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/**
 * Makes the description of the interface say what the server really answers. Runs in the build
 * only; the pages' types are made from what comes out.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class Description implements OASFilter {
  private final IndexView index;

  public Description(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI description) {
    DescribedAnswers answers = new DescribedAnswers(index);
    operations(description).forEach(answers::correct);
    answers.addProblem(description.getComponents());
    new DescribedRecords(index, description.getComponents(), commands(description)).correct();
    describeTimes(description.getComponents());
  }

  /** Hours and minutes. The framework's example has colons that not every reader of YAML takes. */
  private static void describeTimes(Components components) {
    Schema time = components.getSchemas().get("LocalTime");
    if (time != null) {
      time.setExamples(null);
      time.setExternalDocs(null);
      time.setPattern("^[0-2][0-9]:[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?$");
    }
  }

  private static Stream<Operation> operations(OpenAPI description) {
    return description.getPaths().getPathItems().values().stream()
        .map(PathItem::getOperations)
        .flatMap(operations -> operations.values().stream());
  }

  /** The names of what is sent to the server. */
  private static Set<String> commands(OpenAPI description) {
    return operations(description)
        .flatMap(operation -> Optional.ofNullable(operation.getRequestBody()).stream())
        .flatMap(body -> body.getContent().getMediaTypes().values().stream())
        .map(media -> name(media.getSchema()))
        .collect(Collectors.toSet());
  }

  /** The name of the schema referred to, empty when it is written out. */
  static String name(Schema schema) {
    String ref = Optional.ofNullable(schema.getRef()).orElse("");
    return ref.substring(ref.lastIndexOf('/') + 1);
  }
}

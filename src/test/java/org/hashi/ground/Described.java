package org.hashi.ground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The committed description of the interface. Every answer and every frame that a test gets is held
 * against it: nothing may be missing and nothing undeclared, since the pages' types are made of it.
 */
public final class Described {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode DESCRIPTION = read();
  private static final Map<JsonNode, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  private Described() {}

  /** Fails when an answer is not one the operation may give; paths that are no operation pass. */
  public static void answer(String method, String path, HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    answer(method, path, response.statusCode(), type, response.body());
  }

  static void answer(String method, String path, int status, String type, String body) {
    if (status >= 400 && type.startsWith("application/problem+json")) {
      check(method + " " + path, named("Problem"), body);
    } else if (status < 300) {
      operation(method, path.split("\\?", 2)[0])
          .ifPresent(operation -> answer(method + " " + path, operation, status, type, body));
    }
  }

  /** Fails when a frame is not one the server may send. */
  public static void frame(String text) {
    check("a frame", named("ServerFrame"), text);
  }

  private static void answer(
      String asked, JsonNode operation, int status, String type, String body) {
    JsonNode answer = operation.path("responses").path(Integer.toString(status));
    assertThat(answer.isMissingNode()).as("%s answers %d, undescribed", asked, status).isFalse();
    JsonNode content = answer.path("content");
    JsonNode schema = content.path("application/json").path("schema");
    if (!content.isEmpty() && !content.has("application/json")) {
      assertThat(content.has(type.split(";", 2)[0])).as("%s answers %s", asked, type).isTrue();
    } else if (schema.isMissingNode()) {
      assertThat(body).as(asked).isEmpty();
    } else {
      check(asked, schema, body);
    }
  }

  private static void check(String asked, JsonNode schema, String text) {
    try {
      assertThat(SCHEMAS.computeIfAbsent(schema, Described::compile).validate(JSON.readTree(text)))
          .as("%s, held against the description%n%s", asked, text)
          .isEmpty();
    } catch (JsonProcessingException e) {
      throw new AssertionError(asked + " is no JSON: " + text, e);
    }
  }

  private static JsonSchema compile(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("$defs", DESCRIPTION.path("components").path("schemas"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private static JsonNode named(String schema) {
    return JSON.createObjectNode().put("$ref", "#/$defs/" + schema);
  }

  private static Optional<JsonNode> operation(String method, String path) {
    return DESCRIPTION.path("paths").properties().stream()
        .filter(one -> path.matches(one.getKey().replaceAll("\\{\\w+}", "[^/]+")))
        .map(one -> one.getValue().path(method.toLowerCase(Locale.ROOT)))
        .filter(JsonNode::isObject)
        .findFirst();
  }

  private static JsonNode read() {
    try {
      String text = Files.readString(Path.of("src/main/resources/openapi/hashi.yaml"));
      JsonNode description =
          JsonMapper.builder(new YAMLFactory())
              .build()
              .readTree(text.replace("#/components/schemas/", "#/$defs/"));
      for (JsonNode schema : description.path("components").path("schemas")) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
          ((ObjectNode) schema).put("additionalProperties", false);
        }
      }
      return description;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

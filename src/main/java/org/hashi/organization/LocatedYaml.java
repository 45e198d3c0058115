package org.hashi.organization;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A YAML text as a tree that still knows on which line each value began. */
record LocatedYaml(JsonNode root, Map<String, Integer> lines) {

  private static final JsonMapper YAML =
      JsonMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static LocatedYaml parse(String text) throws JsonProcessingException {
    JsonNode root = YAML.readTree(text);
    return new LocatedYaml(root, lines(text));
  }

  /** What is missing is told at the line of what should hold it. */
  int line(String pointer) {
    Integer line = lines.get(pointer);
    return line != null || pointer.isEmpty()
        ? Objects.requireNonNullElse(line, 1)
        : line(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  private static Map<String, Integer> lines(String text) throws JsonProcessingException {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = YAML.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        lines.putIfAbsent(
            parser.getParsingContext().pathAsPointer().toString(),
            parser.currentTokenLocation().getLineNr());
      }
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
    return lines;
  }
}

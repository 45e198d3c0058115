package org.hashi.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hashi.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Lines on the ground and to which municipality they belong, read from somebody else's TopoJSON
 * file. Nothing of the file is kept but numbers and the public codes we know ourselves.
 *
 * @param topology as TopoJSON
 */
record Boundaries(String topology, int municipalities) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BROKEN = "TopoJSON として読み取れません。ファイルがこわれていないか確かめてください。";

  /** How many digits a code has without its check digit. */
  private static final int SHORT = 5;

  /** The text of a file as it was sent; a field error when it is no TopoJSON. */
  static JsonNode parse(String text) {
    JsonNode file = tree(text);
    if (!file.path("type").asText().equals("Topology")) {
      throw wrong("TopoJSON のファイルではありません。TopoJSON の形で書き出したファイルを選んでください。");
    }
    JsonNode arcs = file.path("arcs");
    check(arcs.isArray() && all(arcs).allMatch(Boundaries::isLine));
    return file;
  }

  /**
   * What is kept of a file; a field error when it is none of this prefecture.
   *
   * @param cities the code of the municipality by each code of one and of its wards
   */
  static Boundaries of(JsonNode file, Map<String, String> cities) {
    JsonNode arcs = file.path("arcs");
    Map<String, ArrayNode> polygons = polygons(file.path("objects"), known(cities), arcs.size());
    long expected = new HashSet<>(cities.values()).size();
    if (polygons.isEmpty() || polygons.size() * 2L < expected) {
      throw wrong(
          "この県の市町村が "
              + polygons.size()
              + " しか見つかりません（"
              + expected
              + " のうち）。この県のファイルか、市町村コード（N03_007 など）が入っているかを確かめてください。");
    }
    ObjectNode kept = JSON.createObjectNode().put("type", "Topology");
    JsonNode transform = file.path("transform");
    if (!transform.isMissingNode()) {
      ObjectNode plain = kept.putObject("transform");
      plain.set("scale", pair(transform.path("scale")));
      plain.set("translate", pair(transform.path("translate")));
    }
    kept.set("arcs", lines(arcs));
    ArrayNode geometries =
        kept.putObject("objects")
            .putObject("municipalities")
            .put("type", "GeometryCollection")
            .putArray("geometries");
    polygons.forEach(
        (code, parts) ->
            geometries.addObject().put("type", "MultiPolygon").put("id", code).set("arcs", parts));
    return new Boundaries(kept.toString(), polygons.size());
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException unreadable) {
      throw wrong(BROKEN);
    }
  }

  /** Files bear codes with their check digit or without. */
  private static Map<String, String> known(Map<String, String> cities) {
    Map<String, String> known = new HashMap<>(cities);
    cities.forEach((code, city) -> known.put(code.substring(0, SHORT), city));
    return known;
  }

  /** The parts of each municipality: those of its wards are its own. */
  private static Map<String, ArrayNode> polygons(
      JsonNode objects, Map<String, String> known, int arcs) {
    Map<String, ArrayNode> polygons = new LinkedHashMap<>();
    all(objects)
        .flatMap(Boundaries::geometries)
        .forEach(
            geometry -> {
              String city = city(geometry, known);
              if (city != null) {
                parts(geometry)
                    .forEach(
                        part ->
                            polygons
                                .computeIfAbsent(city, any -> JSON.createArrayNode())
                                .add(rings(part, arcs)));
              }
            });
    return polygons;
  }

  private static Stream<JsonNode> geometries(JsonNode object) {
    return object.path("type").asText().equals("GeometryCollection")
        ? all(object.path("geometries"))
        : Stream.of(object);
  }

  private static @Nullable String city(JsonNode geometry, Map<String, String> known) {
    JsonNode properties = geometry.path("properties");
    return Stream.concat(
            Stream.of(geometry.path("id"), properties.path("N03_007")), all(properties))
        .filter(JsonNode::isValueNode)
        .map(value -> known.get(value.asText()))
        .filter(city -> city != null)
        .findFirst()
        .orElse(null);
  }

  private static Stream<JsonNode> parts(JsonNode geometry) {
    return switch (geometry.path("type").asText()) {
      case "Polygon" -> Stream.of(geometry.path("arcs"));
      case "MultiPolygon" -> all(geometry.path("arcs"));
      default -> Stream.empty();
    };
  }

  /** A part as rings of arcs that are there; a negative number is an arc backwards. */
  private static ArrayNode rings(JsonNode part, int arcs) {
    check(part.isArray() && !part.isEmpty());
    ArrayNode rings = JSON.createArrayNode();
    for (JsonNode ring : part) {
      check(ring.isArray() && !ring.isEmpty());
      ArrayNode kept = rings.addArray();
      for (JsonNode arc : ring) {
        int number = arc.asInt();
        check(arc.isInt() && (number < 0 ? ~number : number) < arcs);
        kept.add(number);
      }
    }
    return rings;
  }

  private static boolean isLine(JsonNode arc) {
    return arc.isArray() && arc.size() > 1 && all(arc).allMatch(Boundaries::isPoint);
  }

  private static boolean isPoint(JsonNode point) {
    return point.isArray()
        && point.size() > 1
        && Stream.of(point.get(0), point.get(1))
            .allMatch(number -> number.isNumber() && Double.isFinite(number.asDouble()));
  }

  private static ArrayNode lines(JsonNode arcs) {
    ArrayNode lines = JSON.createArrayNode();
    for (JsonNode arc : arcs) {
      ArrayNode line = lines.addArray();
      arc.forEach(point -> line.add(pair(point)));
    }
    return lines;
  }

  /** Of heights and what else may stand there nothing is kept. */
  private static ArrayNode pair(JsonNode point) {
    check(isPoint(point));
    return JSON.createArrayNode().add(point.get(0)).add(point.get(1));
  }

  private static Stream<JsonNode> all(JsonNode node) {
    Iterable<JsonNode> inner = () -> node.elements();
    return StreamSupport.stream(inner.spliterator(), false);
  }

  private static void check(boolean right) {
    if (!right) {
      throw wrong(BROKEN);
    }
  }

  private static Invalid wrong(String message) {
    return new Invalid("topology", message);
  }
}

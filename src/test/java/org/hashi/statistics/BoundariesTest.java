package org.hashi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.hashi.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundariesTest {
  /** Two municipalities, of which the first has two wards. */
  private static final Map<String, String> CITIES =
      Map.of("151009", "151009", "151017", "151009", "151025", "151009", "152021", "152021");

  private static final String ARCS =
      "\"arcs\":[[[1,2],[3,4],[0,-3]],[[5,6],[7,8]],[[9,9,77],[1,1,77]]]";

  @Test
  void theWardsOfACityAreOneAndNothingButNumbersAndCodesIsKept() throws Exception {
    Boundaries read =
        read(
            """
            {"type":"Topology",%s,"author":"<script>",
             "transform":{"scale":[0.1,0.2],"translate":[137.6,36.7],"x":"y"},
             "objects":{"N03":{"type":"GeometryCollection","geometries":[
               {"type":"Polygon","arcs":[[0,-2]],"properties":{"N03_004":"<img src=x>","N03_007":"15101"}},
               {"type":"Polygon","arcs":[[1]],"properties":{"N03_007":"15102"}},
               {"type":"MultiPolygon","arcs":[[[2]],[[0]]],"properties":{"code":152021}},
               {"type":"Polygon","arcs":[[2]],"properties":{"N03_007":"20201"}}]}}}
            """
                .formatted(ARCS));

    JsonNode kept = new ObjectMapper().readTree(read.topology());
    assertThat(read.municipalities()).isEqualTo(2);
    assertThat(kept)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"type":"Topology","transform":{"scale":[0.1,0.2],"translate":[137.6,36.7]},
                     "arcs":[[[1,2],[3,4],[0,-3]],[[5,6],[7,8]],[[9,9],[1,1]]],
                     "objects":{"municipalities":{"type":"GeometryCollection","geometries":[
                       {"type":"MultiPolygon","id":"151009","arcs":[[[0,-2]],[[1]]]},
                       {"type":"MultiPolygon","id":"152021","arcs":[[[2]],[[0]]]}]}}}
                    """));
  }

  @Test
  void halfOfTheMunicipalitiesAreEnough() {
    assertThat(
            read(file("{\"type\":\"Polygon\",\"id\":\"15202\",\"arcs\":[[0]]}")).municipalities())
        .isEqualTo(1);
  }

  @Test
  void aFileOfAnotherPrefectureIsToldHowManyAreMissing() {
    refused(file("{\"type\":\"Polygon\",\"id\":\"20201\",\"arcs\":[[0]]}"), "0 しか見つかりません（2 のうち）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "12 34", "null", "[]", "{\"type\":\"FeatureCollection\"}"})
  void whatIsNoTopologyIsRefused(String text) {
    refused(text, "TopoJSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Topology\",\"objects\":{}}",
        "{\"type\":\"Topology\",\"arcs\":[[[1,2]]],\"objects\":{}}",
        "{\"type\":\"Topology\",\"arcs\":[[[1,2],[1,\"<b>\"]]],\"objects\":{}}",
        "{\"type\":\"Topology\",\"arcs\":[[[1,2],[1,1e999]]],\"objects\":{}}",
        "{\"type\":\"Topology\",\"arcs\":7,\"objects\":{}}"
      })
  void linesThatAreNoneAreRefused(String text) {
    refused(text, "読み取れません");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[[3]]", "[[-4]]", "[[\"0\"]]", "[[0.5]]", "[[]]", "[]", "[0]", "{}", "7"})
  void ringsOfLinesThatAreNotThereAreRefused(String arcs) {
    refused(file("{\"type\":\"Polygon\",\"id\":\"152021\",\"arcs\":" + arcs + "}"), "読み取れません");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"scale\":[1,1]}", "{\"scale\":[1,\"x\"],\"translate\":[0,0]}"})
  void aScaleThatIsNoneIsRefused(String transform) {
    String good = file("{\"type\":\"Polygon\",\"id\":\"152021\",\"arcs\":[[0]]}");
    refused(good.replace("\"objects\"", "\"transform\":" + transform + ",\"objects\""), "読み取れません");
  }

  @Test
  void whatIsBuiltToBeDeepIsRefused() {
    refused("[".repeat(100_000), "読み取れません");
    refused("{\"type\":".repeat(100_000), "読み取れません");
  }

  private static String file(String geometry) {
    return "{\"type\":\"Topology\",%s,\"objects\":{\"a\":%s}}".formatted(ARCS, geometry);
  }

  private static Boundaries read(String text) {
    return Boundaries.of(Boundaries.parse(text), CITIES);
  }

  private static void refused(String text, String why) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> read(text))
        .satisfies(
            problem -> {
              assertThat(problem.fields()).singleElement();
              assertThat(problem.fields().getFirst().field()).isEqualTo("topology");
              assertThat(problem.fields().getFirst().message()).contains(why);
            });
  }
}

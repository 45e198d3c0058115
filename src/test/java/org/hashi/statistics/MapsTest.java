package org.hashi.statistics;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.present;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.identity.IdentityProblem;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
class MapsTest {
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Maps maps;
  @Inject Organizations organizations;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @AfterEach
  void remove() {
    asked.as(KOBAYASHI, () -> maps.remove(present(KOBAYASHI)));
  }

  @Test
  void whatAnOfficerLoadsIsSeenByEverybodyUntilHeRemovesIt() {
    assertThat(map(SATO)).isEqualTo(BoundaryMap.NONE);

    load(present(KOBAYASHI), " 出典：国土数値情報（国土交通省） ", municipalities(0));
    BoundaryMap seen = map(IGARASHI);
    assertThat(seen.credit()).isEqualTo("出典：国土数値情報（国土交通省）");
    assertThat(seen.municipalities()).isEqualTo(30);
    assertThat(seen.topology()).contains("\"id\":\"152021\"").doesNotContain("長岡");

    load(present(KOBAYASHI), "別の出典", municipalities(15));
    assertThat(map(SATO).municipalities()).isEqualTo(15);
    assertThat(map(SATO).credit()).isEqualTo("別の出典");

    asked.as(KOBAYASHI, () -> maps.remove(present(KOBAYASHI)));
    assertThat(map(SATO)).isEqualTo(BoundaryMap.NONE);
  }

  @Test
  void theWardsOfTheNetworkAreTheirCity() {
    String wards = file(Stream.of("15101", "15102", "15103").map(MapsTest::geometry));
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> load(present(KOBAYASHI), "出典", wards))
        .satisfies(
            problem ->
                assertThat(problem.fields().getFirst().message()).contains("1 しか見つかりません（30 のうち）"));
    assertThat(map(SATO)).isEqualTo(BoundaryMap.NONE);
  }

  @Test
  void nobodyElseLoadsOrRemovesOne() {
    for (Caller other : new Caller[] {present(SATO), present(IGARASHI)}) {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> load(other, "出典", municipalities(0)));
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> asked.as(other, () -> maps.remove(other)));
    }
  }

  @Test
  void anOfficerProvesBeforeThatItIsHe() {
    assertThatExceptionOfType(IdentityProblem.StepUpNeeded.class)
        .isThrownBy(() -> load(KOBAYASHI, "出典", municipalities(0)));
    assertThatExceptionOfType(IdentityProblem.StepUpNeeded.class)
        .isThrownBy(() -> asked.as(KOBAYASHI, () -> maps.remove(KOBAYASHI)));
  }

  private BoundaryMap map(Caller caller) {
    return asked.as(caller, () -> maps.map(caller));
  }

  private void load(Caller caller, String credit, String topology) {
    asked.as(caller, () -> maps.load(caller, new LoadMap(credit, topology)));
  }

  /** A file of all but the first few. */
  private String municipalities(int without) {
    return file(
        asked.write(tx -> organizations.ofKind(tx, OrganizationKind.MUNICIPALITY)).stream()
            .skip(without)
            .map(OrganizationView::code)
            .map(MapsTest::geometry));
  }

  private static String file(Stream<String> geometries) {
    return """
        {"type":"Topology","arcs":[[[138,37],[139,37],[139,38],[138,37]]],"objects":{"all":
         {"type":"GeometryCollection","geometries":[%s]}}}
        """
        .formatted(geometries.collect(joining(",")));
  }

  private static String geometry(String code) {
    return "{\"type\":\"Polygon\",\"arcs\":[[0]],\"properties\":{\"N03_004\":\"長岡市\",\"N03_007\":\"%s\"}}"
        .formatted(code);
  }
}

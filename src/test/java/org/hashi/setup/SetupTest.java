package org.hashi.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.hashi.ground.Asked;
import org.hashi.ground.OwnPostgres;
import org.hashi.ground.Postgres;
import org.hashi.identity.Caller;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Problem;
import org.hashi.setup.SetupState.NetworkCounts;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The first run from beginning to end, on one empty server. */
@QuarkusTest
@WithTestResource(OwnPostgres.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupTest {
  private static final Caller ADMINISTRATOR = new Caller(Postgres.ADMINISTRATOR);

  @Inject Asked asked;
  @Inject Setup setup;
  @Inject Organizations organizations;

  @Test
  @Order(1)
  void aStrangerFindsNoSetup() {
    Caller stranger = new Caller(UUID.randomUUID());

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> asked.answer(() -> setup.state(stranger)));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> asked.answer(() -> setup.name(stranger, new NamePrefecture("新潟県", "15"))));
  }

  @Test
  @Order(2)
  void theNetworkWaitsForThePrefecture() {
    assertThat(state().step()).isEqualTo(SetupStep.PREFECTURE);
    assertThatExceptionOfType(SetupProblem.TooEarly.class)
        .isThrownBy(() -> asked.answer(() -> setup.load(ADMINISTRATOR, niigata())));
  }

  @Test
  @Order(3)
  void thePrefectureIsNamedOnce() {
    asked.answer(() -> setup.name(ADMINISTRATOR, new NamePrefecture("新潟県", "15")));

    assertThat(state().step()).isEqualTo(SetupStep.NETWORK);
    assertThat(state().prefecture()).isEqualTo(new SetupState.PrefectureName("新潟県"));
    assertThatExceptionOfType(SetupProblem.AlreadySetUp.class)
        .isThrownBy(
            () -> asked.answer(() -> setup.name(ADMINISTRATOR, new NamePrefecture("富山県", "16"))));
  }

  @Test
  @Order(4)
  void aBadNetworkLoadsNothing() {
    String bad = new String(niigata(), UTF_8).replace("\"152021\"", "\"152022\"");

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> asked.answer(() -> setup.load(ADMINISTRATOR, bad.getBytes(UTF_8))))
        .satisfies(
            e ->
                assertThat(e.fields())
                    .map(Problem.Field::field)
                    .contains("municipalities[1].code"));
    assertThat(state().networkCounts()).isNull();
  }

  @Test
  @Order(5)
  void theNetworkOfAnotherPrefectureIsRefused() {
    String other =
        """
        format: hashi-network/1
        prefecture: {name: 富山県, code: "16"}
        centres: [{id: ct-a, name: 見本センター}]
        """;

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> asked.answer(() -> setup.load(ADMINISTRATOR, other.getBytes(UTF_8))))
        .satisfies(
            e ->
                assertThat(e.fields())
                    .map(Problem.Field::field)
                    .containsExactly("prefecture.code"));
  }

  @Test
  @Order(6)
  void theNetworkIsLoadedWholeAndOnce() {
    NetworkCounts counts = asked.answer(() -> setup.load(ADMINISTRATOR, niigata()));

    assertThat(counts).isEqualTo(new NetworkCounts(7, 16, 17, 30));
    assertThat(state())
        .isEqualTo(new SetupState(SetupStep.INVITATION, state().prefecture(), counts));
    assertThatExceptionOfType(SetupProblem.AlreadySetUp.class)
        .isThrownBy(() -> asked.answer(() -> setup.load(ADMINISTRATOR, niigata())));
  }

  @Test
  @Order(7)
  void everyCentreIsListedWithItsArea() {
    List<OrganizationView> centres =
        asked.answer(() -> organizations.list(ADMINISTRATOR, OrganizationKind.CENTRE));

    assertThat(centres).hasSize(17).allSatisfy(one -> assertThat(one.area()).isNotBlank());
    assertThat(centres).first().extracting(OrganizationView::area).isEqualTo("下越");
    assertThat(centres)
        .filteredOn(one -> "ct-sado".equals(one.networkId()))
        .map(OrganizationView::area)
        .containsExactly("佐渡");
  }

  private SetupState state() {
    return asked.answer(() -> setup.state(ADMINISTRATOR));
  }

  private static byte[] niigata() {
    try (InputStream in = SetupTest.class.getResourceAsStream("/network/niigata.yaml")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

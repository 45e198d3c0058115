package org.hashi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void nothingConfiguredMeansEmptyOnLoopbackWithBothEngines() {
    Settings settings = read(Map.of());
    assertThat(settings.mode()).isEqualTo(Mode.EMPTY);
    assertThat(settings.address()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.managementPort()).isEqualTo(8081);
    assertThat(settings.keycloakPort()).isEqualTo(8180);
    assertThat(settings.postgresPort()).isEqualTo(5480);
    assertThat(settings.ownPostgres()).isTrue();
    assertThat(settings.ownKeycloak()).isTrue();
    assertThat(settings.origins())
        .containsExactly("http://localhost:8080", "http://127.0.0.1:8080");
  }

  @Test
  void environmentIsReadAndSystemPropertiesWin() {
    Properties properties = new Properties();
    properties.setProperty("hashi.port", "9000");
    Map<String, String> environment =
        Map.of("HASHI_PORT", "9100", "HASHI_KEYCLOAK_PORT", "9200", "HASHI_MODE", "demo");
    Settings settings = Settings.from(new Source(properties, environment));
    assertThat(settings.port()).isEqualTo(9000);
    assertThat(settings.keycloakPort()).isEqualTo(9200);
    assertThat(settings.demo()).isTrue();
  }

  @Test
  void externalEnginesAreNotStarted() {
    Settings settings =
        read(
            Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/hashi",
                "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://db/hashi",
                "QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example.jp/realms/hashi"));
    assertThat(settings.ownsAnEngine()).isFalse();
  }

  @Test
  void halfAnExternalDatabaseIsRefused() {
    assertRefused(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/hashi"), "both");
  }

  @Test
  void ownKeycloakWithoutAnyDatabaseIsRefused() {
    Map<String, String> database =
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/hashi",
            "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://db/hashi");
    assertRefused(database, "KC_DB_URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.168.1.20", "::"})
  void demoIsRefusedOnAnyOtherAddress(String address) {
    assertRefused(Map.of("HASHI_MODE", "demo", "HASHI_ADDRESS", address), "loopback");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void demoRunsOnLoopback(String address) {
    assertThat(read(Map.of("HASHI_MODE", "demo", "HASHI_ADDRESS", address)).demo()).isTrue();
  }

  @Test
  void demoWithExternalSignInIsRefused() {
    assertRefused(
        Map.of("HASHI_MODE", "demo", "QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example.jp"),
        "hashi.mode=empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "65535", "http", "80 80"})
  void portsAreNumbersInRange(String port) {
    assertRefused(Map.of("HASHI_PORT", port), "hashi.port");
  }

  @Test
  void unknownModeIsRefused() {
    assertRefused(Map.of("HASHI_MODE", "Demo"), "demo or empty");
  }

  private static void assertRefused(Map<String, String> environment, String telling) {
    assertThatThrownBy(() -> read(environment))
        .isInstanceOf(StartupProblem.BadSetting.class)
        .satisfies(
            e ->
                assertThat(((StartupProblem) e).line())
                    .contains(telling)
                    .contains(" / ")
                    .doesNotContain("\n"));
  }

  private static Settings read(Map<String, String> environment) {
    return Settings.from(new Source(new Properties(), environment));
  }
}

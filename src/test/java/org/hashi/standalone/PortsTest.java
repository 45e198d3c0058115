package org.hashi.standalone;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void busyPortIsToldWithTheSettingThatChangesIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Settings settings = settings("HASHI_KEYCLOAK_PORT", taken.getLocalPort());
      assertThatThrownBy(() -> Ports.check(settings))
          .isInstanceOf(StartupProblem.PortBusy.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("Keycloak")
          .hasMessageContaining("hashi.keycloak-port");
    }
  }

  @Test
  void onePortForTwoIsRefused() throws IOException {
    int port = FreePorts.one();
    Settings settings = settings("HASHI_KEYCLOAK_PORT", port, "HASHI_POSTGRES_PORT", port);
    assertThatThrownBy(() -> Ports.check(settings))
        .isInstanceOf(StartupProblem.BadSetting.class)
        .hasMessageContaining("cannot both have port " + port);
  }

  private static Settings settings(String key, int port) throws IOException {
    return settings(key, port, "HASHI_POSTGRES_PORT", FreePorts.one());
  }

  private static Settings settings(String key, int port, String other, int otherPort) {
    return Settings.from(
        new Source(
            new Properties(),
            Map.of(key, Integer.toString(port), other, Integer.toString(otherPort))));
  }
}

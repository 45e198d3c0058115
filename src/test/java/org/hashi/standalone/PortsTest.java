package org.hashi.standalone;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.hashi.ground.FreePorts;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void busyPortIsToldWithTheSettingThatChangesIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Settings settings = settings(Map.of("HASHI_KEYCLOAK_PORT", taken.getLocalPort()));
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
    Settings settings = settings(Map.of("HASHI_KEYCLOAK_PORT", port, "HASHI_POSTGRES_PORT", port));
    assertThatThrownBy(() -> Ports.check(settings))
        .isInstanceOf(StartupProblem.BadSetting.class)
        .hasMessageContaining("cannot both have port " + port);
  }

  /** Every other port is free, whatever else runs on this machine. */
  private static Settings settings(Map<String, Integer> chosen) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("HASHI_PORT", Integer.toString(FreePorts.pair()));
    environment.put("HASHI_KEYCLOAK_PORT", Integer.toString(FreePorts.one()));
    environment.put("HASHI_POSTGRES_PORT", Integer.toString(FreePorts.one()));
    chosen.forEach((key, port) -> environment.put(key, port.toString()));
    return Settings.from(new Source(new Properties(), environment));
  }
}

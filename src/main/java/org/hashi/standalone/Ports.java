package org.hashi.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** Asks for every port before anything is started, so that a busy one costs no half-made start. */
final class Ports {

  private static final String LOOPBACK = "127.0.0.1";

  private final Map<Integer, String> wanted = new HashMap<>();

  static void check(Settings settings) {
    Ports ports = new Ports();
    ports.claim("Hashi", settings.address(), settings.port(), "hashi.port");
    ports.claim("health and metrics", LOOPBACK, settings.managementPort(), "hashi.port");
    if (settings.ownPostgres()) {
      ports.claim("PostgreSQL", LOOPBACK, settings.postgresPort(), "hashi.postgres-port");
    }
    if (settings.ownKeycloak()) {
      ports.claim("Keycloak", LOOPBACK, settings.keycloakPort(), "hashi.keycloak-port");
    }
  }

  private void claim(String use, String address, int port, String setting) {
    String other = wanted.putIfAbsent(port, use);
    if (other != null) {
      throw new StartupProblem.BadSetting(
          "%s and %s cannot both have port %d; change %s.".formatted(other, use, port, setting),
          "%s と %s に同じポート %d は使えません。%s を変えてください。".formatted(other, use, port, setting));
    }
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName(address))) {
      free.getLocalPort();
    } catch (IOException e) {
      throw new StartupProblem.PortBusy(use, address, port, setting);
    }
  }
}

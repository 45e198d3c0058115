package org.hashi.standalone;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Run when the program is packaged: building Keycloak for its database takes a third of a minute,
 * and every first start would.
 */
final class PreparedKeycloak {
  private PreparedKeycloak() {}

  /**
   * @param arguments the distribution, {@code keycloak-<version>.zip}
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    Path distribution = Path.of(arguments[0]).toAbsolutePath();
    KeycloakHome.prepareAhead(KeycloakFiles.find(distribution), distribution.resolveSibling(".."));
  }
}

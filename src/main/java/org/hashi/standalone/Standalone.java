package org.hashi.standalone;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts what this installation runs by itself and says under which settings the application finds
 * it.
 */
final class Standalone {

  private final Settings settings;
  private final Source source;
  private final Engines engines;
  private final Map<String, String> wiring = new HashMap<>();

  Standalone(Settings settings, Source source, Engines engines) {
    this.settings = settings;
    this.source = source;
    this.engines = engines;
  }

  /** The settings for the application, after everything it needs is running. */
  Map<String, String> start() throws InterruptedException {
    wireAddresses();
    if (!settings.ownsAnEngine()) {
      Ports.check(settings);
      return wiring;
    }
    DataFolder folder = DataFolder.open(settings.data(), settings.mode());
    engines.add(folder);
    try {
      startEngines(folder);
      return wiring;
    } catch (IOException e) {
      throw folder.problem(e);
    } catch (SQLException e) {
      throw new StartupProblem.EngineFailed(
          "PostgreSQL", String.valueOf(e.getMessage()), folder.logs());
    }
  }

  private void startEngines(DataFolder folder)
      throws IOException, SQLException, InterruptedException {
    KeycloakServer.removeOrphans(folder);
    OwnKeycloak keycloak = settings.ownKeycloak() ? new OwnKeycloak(settings, folder) : null;
    long began = System.nanoTime();
    PostgresServer postgres =
        settings.ownPostgres() ? PostgresServer.prepare(folder, settings.postgresPort()) : null;
    Ports.check(settings);
    Map<String, String> keycloakDatabase =
        postgres == null ? externalDatabase() : startPostgres(postgres, folder, began);
    if (keycloak != null) {
      startKeycloak(keycloak, keycloakDatabase, folder);
    }
  }

  private Map<String, String> startPostgres(PostgresServer postgres, DataFolder folder, long began)
      throws IOException, SQLException, InterruptedException {
    engines.add(postgres);
    postgres.start();
    Databases databases = new Databases(postgres.port(), folder.secrets());
    databases.create();
    Databases.Login hashi = databases.hashi(Databases.HASHI);
    Databases.Login owner = databases.hashi(Databases.OWNER);
    wiring.put("quarkus.datasource.jdbc.url", hashi.url());
    wiring.put("quarkus.datasource.reactive.url", hashi.reactiveUrl());
    wiring.put("quarkus.datasource.username", hashi.username());
    wiring.put("quarkus.datasource.password", hashi.password());
    wiring.put("quarkus.flyway.username", owner.username());
    wiring.put("quarkus.flyway.password", owner.password());
    Console.ready("PostgreSQL " + postgres.version(), began);
    Databases.Login keycloak = databases.keycloak();
    return Map.of(
        "KC_DB_URL", keycloak.url(),
        "KC_DB_USERNAME", keycloak.username(),
        "KC_DB_PASSWORD", keycloak.password(),
        "KC_DB_POOL_MAX_SIZE", "20");
  }

  private Map<String, String> externalDatabase() {
    Map<String, String> database = new HashMap<>();
    for (String key : new String[] {"kc.db.url", "kc.db.username", "kc.db.password"}) {
      String value = source.find(key);
      if (value != null) {
        database.put(key.replace('.', '_').toUpperCase(java.util.Locale.ROOT), value);
      }
    }
    return database;
  }

  private void startKeycloak(OwnKeycloak keycloak, Map<String, String> database, DataFolder folder)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    KeycloakServer server = keycloak.start(database, engines);
    wiring.put("quarkus.oidc.auth-server-url", server.address() + "/realms/" + Realm.NAME);
    wiring.put("quarkus.oidc.client-id", Realm.CLIENT);
    wiring.put("quarkus.oidc.credentials.secret", keycloak.clientSecret());
    String admin = "quarkus.keycloak.admin-client.";
    wiring.put(admin + "server-url", server.address());
    wiring.put(admin + "realm", Realm.NAME);
    wiring.put(admin + "client-id", Realm.ADMIN_CLIENT);
    wiring.put(admin + "client-secret", keycloak.adminClientSecret());
    wiring.put(admin + "grant-type", "CLIENT_CREDENTIALS");
    if (settings.demo()) {
      wiring.put("hashi.demo.secrets", folder.path(DemoSecrets.FILE).toString());
    } else {
      wiring.put("hashi.first-administrator", new FirstAdministrator(folder.secrets()).subject());
    }
    Console.ready("Keycloak " + keycloak.version(), began);
  }

  private void wireAddresses() {
    wiring.put("hashi.demo", Boolean.toString(settings.demo()));
    wiring.put("hashi.data", settings.data().toString());
    wiring.put("hashi.origins", String.join(",", settings.origins()));
    wiring.put("quarkus.http.host", settings.address());
    wiring.put("quarkus.http.port", Integer.toString(settings.port()));
    wiring.put("quarkus.management.host", "127.0.0.1");
    wiring.put("quarkus.management.port", Integer.toString(settings.managementPort()));
  }
}

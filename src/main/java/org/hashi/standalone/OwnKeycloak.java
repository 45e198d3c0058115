package org.hashi.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Brings up our Keycloak: unpacked, built, its realm imported once and kept up to date. */
final class OwnKeycloak {

  private static final String IMPORTED = "realm";
  private static final String ORIGINS = "origins";

  private final Settings settings;
  private final DataFolder folder;
  private final KeycloakFiles files;

  OwnKeycloak(Settings settings, DataFolder folder) throws IOException {
    this.settings = settings;
    this.folder = folder;
    this.files = KeycloakFiles.find(settings.keycloakDistribution());
    folder.agree("keycloak", files.version());
  }

  String version() {
    return files.version().toString();
  }

  KeycloakServer start(Map<String, String> database, Engines engines)
      throws IOException, InterruptedException {
    KeycloakHome home = KeycloakHome.prepare(files, folder);
    boolean imported = folder.version().find(IMPORTED) != null;
    Map<String, String> environment = new HashMap<>(database);
    if (!imported) {
      PrivateFile.write(home.importFile(), realm().text());
      environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", KeycloakAdmin.CLIENT);
      environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secret("keycloak.bootstrap-secret"));
    }
    KeycloakServer server = new KeycloakServer(home, settings.keycloakPort());
    engines.add(server);
    server.launch(environment);
    server.awaitReady();
    if (imported) {
      bringUpToDate(server);
    } else {
      rememberImport(home.importFile());
    }
    return server;
  }

  String clientSecret() throws IOException {
    return secret("keycloak.client-secret");
  }

  String adminClientSecret() throws IOException {
    return secret("keycloak.admin-client-secret");
  }

  private Realm realm() throws IOException {
    Realm realm = bareRealm();
    if (!settings.demo()) {
      return realm.withFirstAdministrator(new FirstAdministrator(folder.secrets()));
    }
    Cast cast = Cast.read();
    return realm.withCast(cast, DemoSecrets.keep(folder.path(DemoSecrets.FILE), cast));
  }

  private Realm bareRealm() throws IOException {
    if (!Files.isReadable(files.realm())) {
      throw new StartupProblem.MissingPart(
          "The realm of Keycloak is missing: %s.".formatted(files.realm()),
          "Keycloak の設定ファイル %s が見つかりません。".formatted(files.realm()));
    }
    return Realm.read(files.realm())
        .withSecrets(clientSecret(), adminClientSecret())
        .withOrigins(settings.origins());
  }

  private void rememberImport(Path importFile) throws IOException {
    folder.version().put(ORIGINS, origins());
    folder.version().put(IMPORTED, "imported");
    Files.deleteIfExists(importFile);
  }

  private void bringUpToDate(KeycloakServer server) throws IOException, InterruptedException {
    Realm realm = bareRealm();
    try (var admin = new KeycloakAdmin(server.address(), secret("keycloak.bootstrap-secret"))) {
      if (new RealmUpgrade(admin, realm).run()) {
        Console.say("  Keycloak's realm was brought up to this version");
      } else if (!origins().equals(folder.version().find(ORIGINS))) {
        admin.changeClient(realm.client(Realm.CLIENT));
      }
    }
    folder.version().put(ORIGINS, origins());
  }

  private String origins() {
    return String.join(",", settings.origins());
  }

  private String secret(String name) throws IOException {
    return folder.secrets().keep(name, Randomness::secret);
  }
}

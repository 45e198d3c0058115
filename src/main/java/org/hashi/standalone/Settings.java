package org.hashi.standalone;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator can choose for the standalone mode, checked before anything is started.
 */
record Settings(
    Mode mode,
    Path data,
    String address,
    int port,
    int keycloakPort,
    int postgresPort,
    List<String> origins,
    @Nullable Path keycloakDistribution,
    boolean ownPostgres,
    boolean ownKeycloak) {

  static Settings from(Source source) {
    int port = source.port("hashi.port", 8080);
    String distribution = source.find("hashi.keycloak.distribution");
    Settings settings =
        new Settings(
            Mode.of(source.get("hashi.mode", "empty")),
            Path.of(source.get("hashi.data", "data")).toAbsolutePath().normalize(),
            source.get("hashi.address", "127.0.0.1"),
            port,
            source.port("hashi.keycloak-port", 8180),
            source.port("hashi.postgres-port", 5480),
            origins(source, port),
            distribution == null ? null : Path.of(distribution).toAbsolutePath(),
            ownPostgres(source),
            !source.has("quarkus.oidc.auth-server-url"));
    settings.check(source);
    return settings;
  }

  int managementPort() {
    return port + 1;
  }

  boolean ownsAnEngine() {
    return ownPostgres || ownKeycloak;
  }

  boolean demo() {
    return mode == Mode.DEMO;
  }

  private static List<String> origins(Source source, int port) {
    String both = "http://localhost:%1$d,http://127.0.0.1:%1$d".formatted(port);
    return List.of(source.get("hashi.origins", both).split("\\s*,\\s*"));
  }

  private static boolean ownPostgres(Source source) {
    boolean jdbc = source.has("quarkus.datasource.jdbc.url");
    boolean reactive = source.has("quarkus.datasource.reactive.url");
    if (jdbc != reactive) {
      throw new StartupProblem.BadSetting(
          "An external PostgreSQL needs both quarkus.datasource.jdbc.url and quarkus.datasource.reactive.url.",
          "外部の PostgreSQL を使うには quarkus.datasource.jdbc.url と quarkus.datasource.reactive.url の両方が必要です。");
    }
    return !jdbc;
  }

  private void check(Source source) {
    if (demo() && !isLoopback()) {
      throw new StartupProblem.BadSetting(
          "The demo runs on this machine only; hashi.address %s is not a loopback address."
              .formatted(address),
          "デモはこの機械の中だけで動きます。hashi.address の %s はループバックアドレスではありません。".formatted(address));
    }
    if (demo() && !(ownPostgres && ownKeycloak)) {
      throw new StartupProblem.BadSetting(
          "The demo uses its own PostgreSQL and Keycloak; remove the external ones or set hashi.mode=empty.",
          "デモは内蔵の PostgreSQL と Keycloak だけを使います。外部の設定を外すか hashi.mode=empty にしてください。");
    }
    if (ownKeycloak && !ownPostgres && !source.has("kc.db.url")) {
      throw new StartupProblem.BadSetting(
          "With an external PostgreSQL, Keycloak needs a database as well: set KC_DB_URL, KC_DB_USERNAME and KC_DB_PASSWORD, or an external quarkus.oidc.auth-server-url.",
          "外部の PostgreSQL を使うときは Keycloak のデータベース(KC_DB_URL など)か外部の quarkus.oidc.auth-server-url も指定してください。");
    }
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new StartupProblem.BadSetting(
          "hashi.address %s is not an address of this machine.".formatted(address),
          "hashi.address の %s はこの機械のアドレスではありません。".formatted(address));
    }
  }
}

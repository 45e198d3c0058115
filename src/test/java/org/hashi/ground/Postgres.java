package org.hashi.ground;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * A real PostgreSQL, empty at first, with the two roles of an installation; nobody signs in, so no
 * identity provider is needed.
 */
public class Postgres implements QuarkusTestResourceLifecycleManager {
  public static final UUID ADMINISTRATOR = UUID.fromString("0d5a1c1e-0999-4a10-8b01-5a7000000999");

  private EmbeddedPostgres engine;

  @Override
  public Map<String, String> start() {
    try {
      engine = EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return prepare(engine.getPort());
  }

  /** A connection of the tables' owner, who stands behind every wall. */
  public static Connection owner(String jdbcUrl) throws SQLException {
    return DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
  }

  /**
   * Makes the role that serves people, beside the superuser to whom the tables belong here, and
   * says what the application must know of the server at this port.
   */
  public static Map<String, String> prepare(int port) {
    String database = "postgresql://127.0.0.1:" + port + "/postgres";
    try (Connection connection = owner("jdbc:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("create role hashi login password 'hashi'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "quarkus.datasource.username",
        "hashi",
        "quarkus.datasource.password",
        "hashi",
        "quarkus.flyway.username",
        "postgres",
        "quarkus.flyway.password",
        "postgres",
        "quarkus.datasource.jdbc.url",
        "jdbc:" + database,
        "quarkus.datasource.reactive.url",
        database,
        "quarkus.oidc.tenant-enabled",
        "false",
        "hashi.first-administrator",
        ADMINISTRATOR.toString());
  }

  @Override
  public void stop() {
    try {
      engine.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

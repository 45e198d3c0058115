package org.hashi.standalone;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One database each for Hashi and for Keycloak; no role is a superuser or sees the other. Hashi's
 * tables belong to a role of their own, which only lays them out: as the role that serves people
 * nobody changes what was recorded.
 */
record Databases(int port, Notes secrets) {

  record Login(String url, String reactiveUrl, String username, String password) {}

  /** Hashi's database, and the role that serves people. */
  static final String HASHI = "hashi";

  /** The role that lays the tables out. */
  static final String OWNER = "hashi_owner";

  static final String KEYCLOAK = "keycloak";

  void create() throws IOException, SQLException {
    try (Connection connection = superuser("postgres").getConnection()) {
      for (String role : new String[] {OWNER, HASHI, KEYCLOAK}) {
        createRole(connection, role);
      }
      createDatabase(connection, HASHI, OWNER);
      createDatabase(connection, KEYCLOAK, KEYCLOAK);
    }
    handOver();
  }

  /** How a role comes into Hashi's database. */
  Login hashi(String role) throws IOException {
    return login(HASHI, role);
  }

  Login keycloak() throws IOException {
    return login(KEYCLOAK, KEYCLOAK);
  }

  private Login login(String database, String role) throws IOException {
    String place = "127.0.0.1:" + port + "/" + database;
    return new Login("jdbc:postgresql://" + place, "postgresql://" + place, role, password(role));
  }

  private void createRole(Connection connection, String name) throws IOException, SQLException {
    if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", name)) {
      run(connection, "CREATE ROLE " + name + " LOGIN PASSWORD '" + password(name) + "'");
    }
  }

  private static void createDatabase(Connection connection, String name, String owner)
      throws SQLException {
    if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", name)) {
      run(connection, "CREATE DATABASE " + name + " OWNER " + owner);
    }
    run(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
  }

  /**
   * In folders of before there was an owner, the serving role owned everything, and what an owner
   * was granted goes to the next one with the rest.
   */
  private void handOver() throws IOException, SQLException {
    try (Connection connection = superuser(HASHI).getConnection()) {
      run(connection, "REASSIGN OWNED BY " + HASHI + " TO " + OWNER);
      run(connection, "GRANT CONNECT ON DATABASE " + HASHI + " TO " + HASHI);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String password(String role) throws IOException {
    return secrets.keep(role + ".database.password", Randomness::secret);
  }

  private PGSimpleDataSource superuser(String database) throws IOException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser(PostgresServer.SUPERUSER);
    source.setPassword(secrets.keep("postgres.password", Randomness::secret));
    return source;
  }
}

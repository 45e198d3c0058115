package org.hashi.standalone;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** One database each for Hashi and for Keycloak; neither role is a superuser or sees the other. */
record Databases(int port, Notes secrets) {

  record Login(String url, String reactiveUrl, String username, String password) {}

  static final String HASHI = "hashi";
  static final String KEYCLOAK = "keycloak";

  void create() throws IOException, SQLException {
    try (Connection connection = superuser().getConnection()) {
      for (String name : new String[] {HASHI, KEYCLOAK}) {
        createRole(connection, name);
        createDatabase(connection, name);
      }
    }
  }

  Login login(String name) throws IOException {
    String place = "127.0.0.1:" + port + "/" + name;
    return new Login("jdbc:postgresql://" + place, "postgresql://" + place, name, password(name));
  }

  private void createRole(Connection connection, String name) throws IOException, SQLException {
    if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", name)) {
      run(connection, "CREATE ROLE " + name + " LOGIN PASSWORD '" + password(name) + "'");
    }
  }

  private static void createDatabase(Connection connection, String name) throws SQLException {
    if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", name)) {
      run(connection, "CREATE DATABASE " + name + " OWNER " + name);
    }
    run(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
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

  private String password(String name) throws IOException {
    return secrets.keep(name + ".database.password", Randomness::secret);
  }

  private PGSimpleDataSource superuser() throws IOException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName("postgres");
    source.setUser(PostgresServer.SUPERUSER);
    source.setPassword(secrets.keep("postgres.password", Randomness::secret));
    return source;
  }
}

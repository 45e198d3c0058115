package org.hashi.ground;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hashi.audit.ChainCheck;
import org.hashi.audit.Finding;

/** The audit chains of the database that a test uses. */
public final class Chains {
  private Chains() {}

  /** Writes into them what was never touched; only the tables' owner can. */
  public static void forge(String statement, Object... parameters) {
    try (Connection connection = owner();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.length; i++) {
        prepared.setObject(i + 1, parameters[i]);
      }
      prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the verifier finds in all of them. */
  public static List<Finding> findings() {
    try (Connection connection = owner()) {
      return ChainCheck.of(connection, List.of()).findings();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection owner() throws SQLException {
    return Postgres.owner(
        ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));
  }
}

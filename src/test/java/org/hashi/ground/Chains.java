package org.hashi.ground;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hashi.audit.ChainCheck;
import org.hashi.audit.Finding;

/** The audit chains of the database that a test uses. */
public final class Chains {
  private Chains() {}

  /** What the verifier finds in all of them. */
  public static List<Finding> findings() {
    String database =
        ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    try (Connection connection = Postgres.owner(database)) {
      return ChainCheck.of(connection, List.of()).findings();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.hashi.bench.hashi;

import io.vertx.sqlclient.SqlConnection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hashi.bench.Database;
import org.hashi.bench.Scenario;

/** Puts ten years of counted contacts into Hashi's database. */
public final class PastYears {
  private PastYears() {}

  public static void plant(Database database, Scenario scenario) {
    SqlConnection connection = Database.get(database.connect("hashi"));
    try {
      String sql =
          read()
              .replace("{scenario}", scenario.name())
              .replace("{contacts}", Integer.toString(scenario.history()));
      Database.get(connection.query("begin; " + sql + "; commit").execute());
      Database.get(connection.query("vacuum analyze").execute());
    } finally {
      Database.get(connection.close());
    }
  }

  private static String read() {
    try (InputStream file = Scenario.class.getResourceAsStream("tables.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

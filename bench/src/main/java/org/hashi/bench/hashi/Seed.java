package org.hashi.bench.hashi;

import io.vertx.sqlclient.SqlConnection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hashi.bench.Database;
import org.hashi.bench.Roster;
import org.hashi.bench.Scenario;
import org.hashi.bench.load.Text;

/** Puts a scenario's people, rooms and memberships into Hashi's database. */
public final class Seed {
  private Seed() {}

  public static void plant(Database database, Scenario scenario, Roster roster) {
    String body = Text.of(0);
    Map<String, Object> values =
        Map.of(
            "scenario", scenario.name(),
            "number", scenario.number(),
            "rooms", scenario.rooms(),
            "members", scenario.members(),
            "people", scenario.people(),
            "patients", scenario.patients(),
            "history", scenario.history(),
            "body", body.substring(body.lastIndexOf('@') + 1));
    String sql = read().replace("{seats}", seats(roster));
    for (Map.Entry<String, Object> value : values.entrySet()) {
      sql = sql.replace("{" + value.getKey() + "}", value.getValue().toString());
    }
    SqlConnection connection = Database.get(database.connect("hashi"));
    try {
      Database.get(connection.query("begin; " + sql + "; commit").execute());
      Database.get(connection.query("vacuum analyze").execute());
    } finally {
      Database.get(connection.close());
    }
  }

  private static String seats(Roster roster) {
    return IntStream.range(0, roster.rooms())
        .flatMap(room -> IntStream.of(roster.membersOf(room)))
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }

  private static String read() {
    try (InputStream file = Scenario.class.getResourceAsStream("seed.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.hashi.bench.machine;

import io.vertx.core.json.JsonObject;

/**
 * Processor seconds used in some time. {@code others} is what neither the server nor the database
 * nor the generator used: noise.
 */
public record Use(
    double seconds,
    double server,
    double database,
    double generator,
    double others,
    double stolen) {
  /** Above so many cores of noise a figure is marked. */
  public static final double NOISE = 0.35;

  public static Use between(Machine.Reading before, Machine.Reading after) {
    double server = after.server() - before.server();
    double database = after.database() - before.database();
    double generator = after.generator() - before.generator();
    double busy = after.busy() - before.busy();
    return new Use(
        (after.at() - before.at()) / 1e9,
        server,
        database,
        generator,
        Math.max(0, busy - server - database - generator),
        after.stolen() - before.stolen());
  }

  public boolean noisy() {
    return others / seconds > NOISE;
  }

  public JsonObject json(long deliveries) {
    double thousands = Math.max(1, deliveries) / 1000.0;
    return new JsonObject()
        .put("cpu_ms_per_1000", round(1000 * (server + database) / thousands))
        .put("server_ms_per_1000", round(1000 * server / thousands))
        .put("database_ms_per_1000", round(1000 * database / thousands))
        .put("server_cores", round(server / seconds))
        .put("database_cores", round(database / seconds))
        .put("generator_cores", round(generator / seconds))
        .put("others_cores", round(others / seconds))
        .put("stolen_cores", round(stolen / seconds))
        .put("noisy", noisy());
  }

  private static double round(double figure) {
    return Math.round(figure * 1000) / 1000.0;
  }
}

package org.hashi.bench.load;

import io.vertx.core.json.JsonObject;
import org.HdrHistogram.Histogram;

/** Figures as they are written down. */
public final class Numbers {
  private Numbers() {}

  /** Three digits after the point below a hundred, none above. */
  public static double round(double figure) {
    return Math.abs(figure) >= 100 ? Math.round(figure) : Math.round(figure * 1000) / 1000.0;
  }

  /** Quantiles in milliseconds of a histogram in microseconds. */
  public static JsonObject millis(Histogram micros) {
    JsonObject json = new JsonObject().put("n", micros.getTotalCount());
    if (micros.getTotalCount() > 0) {
      json.put("p50", round(micros.getValueAtPercentile(50) / 1e3))
          .put("p95", round(micros.getValueAtPercentile(95) / 1e3))
          .put("p99", round(micros.getValueAtPercentile(99) / 1e3))
          .put("p999", round(micros.getValueAtPercentile(99.9) / 1e3))
          .put("max", round(micros.getMaxValue() / 1e3));
    }
    return json;
  }
}

package org.hashi.platform;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Keeps out of the figures what somebody asked for: a request that was refused before it found its
 * resource is counted under its address, ids and all.
 */
final class PathLabels {
  /** A step that is neither a word of ours nor a placeholder. */
  private static final Pattern ID = Pattern.compile("/(?![a-z-]+(/|$)|\\{)[^/]+");

  @Produces
  @Singleton
  MeterFilter withoutIds() {
    return MeterFilter.replaceTagValues("uri", PathLabels::withoutIds, "NOT_FOUND", "UNKNOWN");
  }

  static String withoutIds(String uri) {
    return ID.matcher(uri).replaceAll("/{}");
  }
}

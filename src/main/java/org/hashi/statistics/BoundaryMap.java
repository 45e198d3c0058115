package org.hashi.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The boundaries by which maps are drawn; nothing of it is there when nobody has loaded any.
 *
 * @param topology TopoJSON as text, with one object {@code municipalities} whose ids are their
 *     public codes
 * @param municipalities how many of the network it has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoundaryMap(
    @Nullable String topology,
    @Nullable String credit,
    @Nullable Integer municipalities,
    @Nullable Instant loadedAt) {
  static final BoundaryMap NONE = new BoundaryMap(null, null, null, null);
}

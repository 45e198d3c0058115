package org.hashi.revision;

import java.util.Arrays;
import org.hashi.codelist.Dimension;
import org.hashi.platform.NotFound;

/** Reads the dimension of an address. */
final class Dimensions {
  private Dimensions() {}

  /** One that has codes of its own; not found when there is none. */
  static Dimension owner(String id) {
    return Arrays.stream(Dimension.values())
        .filter(one -> one.codesOf() == one && one.id().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}

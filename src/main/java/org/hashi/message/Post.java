package org.hashi.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends: a text under the id his device made for it.
 *
 * @param affiliationId as whom he writes; null for the affiliation he is a member by
 */
record Post(UUID clientId, String body, @Nullable UUID affiliationId) {
  @Override
  public String toString() {
    return "Post[" + clientId + "]";
  }
}

package org.hashi.message;

import java.util.UUID;

/** What somebody sends: a text under the id his device made for it. */
record Post(UUID clientId, String body) {
  @Override
  public String toString() {
    return "Post[" + clientId + "]";
  }
}

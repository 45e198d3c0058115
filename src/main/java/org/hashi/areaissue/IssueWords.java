package org.hashi.areaissue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of an issue; a version of it. */
record IssueWords(
    String title,
    String description,
    List<String> kinds,
    List<String> scenes,
    List<String> programItems,
    List<UUID> places,
    @Nullable WantedIndicator indicator) {
  @Override
  public String toString() {
    return "IssueWords";
  }
}

package org.hashi.areaissue;

import java.util.UUID;
import org.hashi.codelist.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Which issues are asked for; what is null narrows nothing.
 *
 * @param kind code of {@code issue}
 * @param placeId a municipality or an area; what is about the whole prefecture is about it too
 * @param mine whether only those raised by the reader's own organizations
 * @param dimension with {@code code}: found in a cell of it
 * @param threadId found in this thread
 */
record IssueWish(
    @Nullable IssueState state,
    @Nullable String kind,
    @Nullable UUID placeId,
    boolean mine,
    @Nullable Dimension dimension,
    @Nullable String code,
    @Nullable UUID threadId) {
  static IssueWish ofThread(UUID threadId) {
    return new IssueWish(null, null, null, false, null, null, threadId);
  }
}

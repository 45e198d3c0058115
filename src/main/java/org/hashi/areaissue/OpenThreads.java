package org.hashi.areaissue;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashi.thread.ThreadView;

/**
 * The threads a reader may open.
 *
 * @param roomsOfPatients channels whose titles stay inside
 */
record OpenThreads(Map<UUID, ThreadView> byId, Set<UUID> roomsOfPatients) {
  boolean isAboutAPatient(ThreadView thread) {
    return roomsOfPatients.contains(thread.channelId());
  }
}

package org.hashi.areaissue;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashi.thread.ThreadView;

/**
 * What of the sources of an issue its reader may open.
 *
 * @param threads by their ids
 * @param roomsOfPatients channels whose titles stay inside
 * @param matters in ledgers he keeps
 */
record OpenSources(Map<UUID, ThreadView> threads, Set<UUID> roomsOfPatients, Set<UUID> matters) {
  boolean isAboutAPatient(ThreadView thread) {
    return roomsOfPatients.contains(thread.channelId());
  }
}

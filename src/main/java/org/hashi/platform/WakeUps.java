package org.hashi.platform;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Tells every node that streams have something new. Carries ids only; losing one costs delay, never
 * data, because every node also asks the database at intervals.
 */
public interface WakeUps {
  /** Wakes all nodes, this one included; returns at once and never fails. */
  void announce(Collection<UUID> streamIds);

  /** Calls {@code listener} for every stream announced on any node. */
  void listen(Consumer<UUID> listener);

  /** Calls {@code listener} whenever announcements may have been missed. */
  void onGap(Runnable listener);
}

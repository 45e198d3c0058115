package org.hashi.thread;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashi.channel.Entry;
import org.hashi.channel.Knock;

/** In which channels threads lie. It lets nobody in: that the channels decide. */
public final class ThreadDoors {
  private final Map<UUID, ThreadStore.Door> byThread;

  ThreadDoors(Map<UUID, ThreadStore.Door> byThread) {
    this.byThread = byThread;
  }

  /** The same people at the channels' doors; who knocks where no thread is is left out. */
  Set<Knock> channelsOf(Collection<Knock> knocks) {
    Set<Knock> channels = new HashSet<>();
    for (Knock knock : knocks) {
      ThreadStore.Door door = byThread.get(knock.door());
      if (door != null) {
        channels.add(new Knock(knock.caller(), door.channelId()));
      }
    }
    return channels;
  }

  /** Who may be in which thread, being let into its channel. */
  Map<Knock, ThreadEntry> entries(Collection<Knock> knocks, Map<Knock, Entry> entries) {
    Map<Knock, ThreadEntry> let = new HashMap<>();
    for (Knock knock : knocks) {
      ThreadStore.Door door = byThread.get(knock.door());
      Entry entry = door == null ? null : entries.get(new Knock(knock.caller(), door.channelId()));
      if (door != null && entry != null) {
        let.put(knock, new ThreadEntry(knock.door(), door.startedBy(), entry));
      }
    }
    return let;
  }
}

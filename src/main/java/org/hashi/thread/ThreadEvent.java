package org.hashi.thread;

import java.util.List;
import java.util.UUID;
import org.hashi.platform.Event;

/** What changes about threads; on the channel's stream. */
public sealed interface ThreadEvent extends Event {
  /** A thread began, still without messages. */
  record Started(ThreadView thread) implements ThreadEvent {
    @Override
    public String type() {
      return "thread.started";
    }
  }

  /** Its kind and all its tags are now these. */
  record Tagged(UUID threadId, String kind, List<Tag> tags) implements ThreadEvent {
    @Override
    public String type() {
      return "thread.tagged";
    }
  }
}

package org.hashi.thread;

import java.util.UUID;
import org.hashi.channel.Entry;

/**
 * Proof that the caller may be in a thread, with what is needed to go on.
 *
 * @param startedBy the affiliation under which it was started
 */
public record ThreadEntry(UUID threadId, UUID startedBy, Entry entry) {
  /** The channel it lies in. */
  public UUID channelId() {
    return entry.channelId();
  }
}

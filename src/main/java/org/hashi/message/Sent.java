package org.hashi.message;

import java.util.UUID;
import org.hashi.channel.Knock;
import org.hashi.identity.Caller;

/** A message somebody sent to a thread, not looked at yet. */
record Sent(Caller caller, UUID threadId, Post post) {
  MessageStore.ClientKey key() {
    return new MessageStore.ClientKey(caller.accountId(), post.clientId());
  }

  Knock knock() {
    return new Knock(caller, threadId);
  }
}

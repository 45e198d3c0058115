package org.hashi.identity;

import org.hashi.platform.Event;

/** What happens to sessions; on one stream for all, which is for the nodes and goes to nobody. */
public sealed interface SessionEvent extends Event {
  /** All sessions of a sign-in are over. */
  record Ended(SignIn signIn) implements SessionEvent {
    @Override
    public String type() {
      return "session.ended";
    }
  }
}

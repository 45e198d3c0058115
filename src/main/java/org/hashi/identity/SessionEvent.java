package org.hashi.identity;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.hashi.platform.InnerEvent;

/** What happens to sessions; on one stream for all, which is for the nodes and goes to nobody. */
public sealed interface SessionEvent extends InnerEvent {
  /** All sessions of a sign-in are over. */
  @JsonTypeName("session.ended")
  record Ended(SignIn signIn) implements SessionEvent {}
}

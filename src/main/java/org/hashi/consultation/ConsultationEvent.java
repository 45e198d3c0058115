package org.hashi.consultation;

import java.util.UUID;
import org.hashi.platform.Event;

/** What happens to matters beyond their tags; on the channel's stream. */
public sealed interface ConsultationEvent extends Event {
  /** A further contact was counted on the matter of this thread. */
  record ContactAdded(UUID threadId) implements ConsultationEvent {
    @Override
    public String type() {
      return "consultation.contactAdded";
    }
  }
}

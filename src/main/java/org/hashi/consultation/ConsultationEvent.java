package org.hashi.consultation;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.platform.Event;

/** What happens to matters beyond their tags; on the channel's stream. */
@Schema(oneOf = {ConsultationEvent.ContactAdded.class})
public sealed interface ConsultationEvent extends Event {
  /** A further contact was counted on the matter of this thread. */
  @JsonTypeName("consultation.contactAdded")
  record ContactAdded(UUID threadId) implements ConsultationEvent {}
}

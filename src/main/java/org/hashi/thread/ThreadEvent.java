package org.hashi.thread;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.platform.Event;

/** What changes about threads; on the channel's stream. */
@Schema(oneOf = {ThreadEvent.Started.class, ThreadEvent.Tagged.class})
public sealed interface ThreadEvent extends Event {
  /** A thread began, still without messages. */
  @JsonTypeName("thread.started")
  @Schema(name = "ThreadStarted")
  record Started(ThreadView thread) implements ThreadEvent {}

  /** Its kind and all its tags are now these. */
  @JsonTypeName("thread.tagged")
  record Tagged(UUID threadId, String kind, List<Tag> tags) implements ThreadEvent {}
}

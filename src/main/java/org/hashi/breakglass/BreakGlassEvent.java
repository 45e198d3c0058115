package org.hashi.breakglass;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.platform.Event;

/** What everybody in a room is told of the emergency access to it; on the channel's stream. */
@Schema(oneOf = {BreakGlassEvent.Opened.class, BreakGlassEvent.Reviewed.class})
public sealed interface BreakGlassEvent extends Event {
  /** Somebody who is not in it may read here from now on, for minutes. */
  @JsonTypeName("breakglass.opened")
  @Schema(name = "BreakGlassOpened")
  record Opened(GrantView grant) implements BreakGlassEvent {}

  /** Somebody said whether that was right. */
  @JsonTypeName("breakglass.reviewed")
  @Schema(name = "BreakGlassReviewed")
  record Reviewed(UUID grantId, ReviewView review) implements BreakGlassEvent {}
}

package org.hashi.notice;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.organization.Person;
import org.hashi.platform.Event;

/** What happens to notices; on the channel's stream. */
@Schema(oneOf = {NoticeEvent.Issued.class, NoticeEvent.Confirmed.class})
public sealed interface NoticeEvent extends Event {
  /** A notice went out to the centres. */
  @JsonTypeName("notice.issued")
  @Schema(name = "NoticeIssued")
  record Issued(NoticeView notice) implements NoticeEvent {}

  /**
   * A centre confirmed.
   *
   * @param confirmed how many centres have done so by now
   */
  @JsonTypeName("notice.confirmed")
  record Confirmed(
      UUID noticeId, UUID centreId, Person confirmedBy, Instant confirmedAt, int confirmed)
      implements NoticeEvent {}
}

package org.hashi.notice;

import java.time.Instant;
import java.util.UUID;
import org.hashi.organization.Person;
import org.hashi.platform.Event;

/** What happens to notices; on the channel's stream. */
public sealed interface NoticeEvent extends Event {
  /** A notice went out to the centres. */
  record Issued(NoticeView notice) implements NoticeEvent {
    @Override
    public String type() {
      return "notice.issued";
    }
  }

  /**
   * A centre confirmed.
   *
   * @param confirmed how many centres have done so by now
   */
  record Confirmed(
      UUID noticeId, UUID centreId, Person confirmedBy, Instant confirmedAt, int confirmed)
      implements NoticeEvent {
    @Override
    public String type() {
      return "notice.confirmed";
    }
  }
}

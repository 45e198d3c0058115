package org.hashi.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hashi.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * A notice in a list.
 *
 * @param recipients how many centres received it
 * @param confirmed how many of them have confirmed
 * @param mine where the reader's own centre stands; absent for readers of none, and in events
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeView(
    UUID noticeId,
    UUID channelId,
    String number,
    String title,
    String section,
    LocalDate issuedOn,
    @Nullable LocalDate dueOn,
    Person issuedBy,
    Instant postedAt,
    long seq,
    int recipients,
    int confirmed,
    @Nullable RecipientView mine) {

  static NoticeView of(
      Notice notice, Person issuedBy, int recipients, int confirmed, @Nullable RecipientView mine) {
    return new NoticeView(
        notice.noticeId,
        notice.channelId,
        notice.number,
        notice.title,
        notice.section,
        notice.issuedOn,
        notice.dueOn,
        issuedBy,
        notice.postedAt,
        notice.seq,
        recipients,
        confirmed,
        mine);
  }
}

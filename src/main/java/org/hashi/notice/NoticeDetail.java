package org.hashi.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.organization.Person;
import org.jspecify.annotations.Nullable;

/** A whole notice: its text, and where every centre stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeDetail(
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
    int confirmed,
    @Nullable RecipientView mine,
    String body,
    List<RecipientView> recipients) {

  static NoticeDetail of(NoticeView view, String body, List<RecipientView> recipients) {
    return new NoticeDetail(
        view.noticeId(),
        view.channelId(),
        view.number(),
        view.title(),
        view.section(),
        view.issuedOn(),
        view.dueOn(),
        view.issuedBy(),
        view.postedAt(),
        view.seq(),
        view.confirmed(),
        view.mine(),
        body,
        recipients);
  }
}

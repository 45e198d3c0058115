package org.hashi.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An official document. */
@Entity
@Table(name = "notice_notice")
class Notice {
  @Id
  @Column(name = "notice_id")
  UUID noticeId;

  @Column(name = "channel_id")
  UUID channelId;

  @Column(name = "client_id")
  UUID clientId;

  /** The number of the event that told of it. */
  long seq;

  String number;
  String title;
  String body;
  String section;

  @Column(name = "issued_on")
  LocalDate issuedOn;

  @Column(name = "due_on")
  @Nullable LocalDate dueOn;

  @Column(name = "affiliation_id")
  UUID affiliationId;

  @Column(name = "posted_at")
  Instant postedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Notice() {}

  Notice(UUID noticeId, UUID channelId, UUID affiliationId, IssueNotice from, Instant postedAt) {
    this.noticeId = noticeId;
    this.channelId = channelId;
    this.clientId = from.clientId();
    this.number = from.number();
    this.title = from.title();
    this.body = from.body();
    this.section = from.section();
    this.issuedOn = from.issuedOn();
    this.dueOn = from.dueOn();
    this.affiliationId = affiliationId;
    this.postedAt = postedAt;
  }

  /** Whether a repeated command says the same as the first. */
  boolean says(IssueNotice again) {
    return number.equals(again.number())
        && title.equals(again.title())
        && body.equals(again.body())
        && section.equals(again.section())
        && issuedOn.equals(again.issuedOn())
        && Objects.equals(dueOn, again.dueOn());
  }
}

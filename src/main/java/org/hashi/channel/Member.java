package org.hashi.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership: from the event that began it up to the event that ended it. */
@Entity
@Table(name = "channel_member")
class Member {
  @Id
  @Column(name = "member_id")
  UUID memberId;

  @Column(name = "channel_id")
  UUID channelId;

  @Column(name = "account_id")
  UUID accountId;

  @Column(name = "affiliation_id")
  UUID affiliationId;

  String role;

  @Column(name = "joined_seq")
  long joinedSeq;

  @Column(name = "joined_at")
  Instant joinedAt;

  /** The number of the event that ended it; events from there on are not for this person. */
  @Column(name = "left_seq")
  @Nullable Long leftSeq;

  /** The last day of it, if one was set; the affiliation it rests on may end before. */
  @Column(name = "last_day")
  @Nullable LocalDate lastDay;

  boolean mayEndBy(LocalDate day, @Nullable LocalDate instead) {
    return lastDay == null || lastDay.isAfter(day) || lastDay.equals(instead);
  }

  boolean isOver(LocalDate today) {
    return lastDay != null && lastDay.isBefore(today);
  }

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Member() {}
}

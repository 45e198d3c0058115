package org.hashi.thread;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A thread as it is stored; named so that it is not mistaken for the one of the Java language. */
@Entity
@Table(name = "thread_thread")
class ThreadRow {
  @Id
  @Column(name = "thread_id")
  UUID threadId;

  @Column(name = "channel_id")
  UUID channelId;

  String title;
  String kind;
  String state;

  @Column(name = "started_by")
  UUID startedBy;

  @Column(name = "started_at")
  Instant startedAt;

  @Column(name = "last_seq")
  long lastSeq;

  @Column(name = "last_posted_at")
  Instant lastPostedAt;

  long messages;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected ThreadRow() {}

  ThreadRow(UUID threadId, UUID channelId, UUID startedBy, String title, String kind, Instant now) {
    this.threadId = threadId;
    this.channelId = channelId;
    this.startedBy = startedBy;
    this.title = title;
    this.kind = kind;
    this.state = ThreadState.OPEN.word();
    this.startedAt = now;
    this.lastPostedAt = now;
  }
}

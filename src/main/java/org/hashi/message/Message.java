package org.hashi.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hashi.channel.Entry;

/** A message as it is stored: written once. */
@Entity
@Table(name = "message_message")
class Message {
  @Id
  @Column(name = "message_id")
  UUID messageId;

  @Column(name = "thread_id")
  UUID threadId;

  @Column(name = "channel_id")
  UUID channelId;

  long seq;

  @Column(name = "author_id")
  UUID authorId;

  @Column(name = "affiliation_id")
  UUID affiliationId;

  /** The id its author's device made when he pressed send; unique among his messages. */
  @Column(name = "client_id")
  UUID clientId;

  String body;

  @Column(name = "posted_at")
  Instant postedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Message() {}

  Message(UUID messageId, UUID threadId, Entry author, long seq, Post post, Instant postedAt) {
    this.messageId = messageId;
    this.threadId = threadId;
    this.channelId = author.channelId();
    this.seq = seq;
    this.authorId = author.accountId();
    this.affiliationId = author.affiliationId();
    this.clientId = post.clientId();
    this.body = post.body();
    this.postedAt = postedAt;
  }
}

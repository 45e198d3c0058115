package org.hashi.thread;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashi.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * A thread as members see it.
 *
 * @param kind code of the list {@code kind}
 * @param lastSeq number of its last message's event
 * @param messages how many it holds
 * @param unread those of others that the reader has not read; null in events, which all readers
 *     share
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ThreadView(
    UUID threadId,
    UUID channelId,
    String title,
    String kind,
    ThreadState state,
    Person startedBy,
    Instant startedAt,
    long lastSeq,
    Instant lastPostedAt,
    long messages,
    @Nullable Long unread,
    List<Tag> tags) {
  static ThreadView of(ThreadRow row, Person startedBy, List<Tag> tags) {
    return new ThreadView(
        row.threadId,
        row.channelId,
        row.title,
        row.kind,
        ThreadState.of(row.state),
        startedBy,
        row.startedAt,
        row.lastSeq,
        row.lastPostedAt,
        row.messages,
        null,
        tags);
  }

  /** The same with the reader's own count. */
  public ThreadView withUnread(long count) {
    return new ThreadView(
        threadId,
        channelId,
        title,
        kind,
        state,
        startedBy,
        startedAt,
        lastSeq,
        lastPostedAt,
        messages,
        count,
        tags);
  }

  /** The same after one more message. */
  public ThreadView withMessage(long seq, Instant at) {
    return new ThreadView(
        threadId,
        channelId,
        title,
        kind,
        state,
        startedBy,
        startedAt,
        seq,
        at,
        messages + 1,
        unread,
        tags);
  }
}

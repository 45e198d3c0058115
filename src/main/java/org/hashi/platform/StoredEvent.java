package org.hashi.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** An event as it lies in the log: numbered, timed, its payload already JSON text. */
@Entity
@Table(name = "platform_event")
@IdClass(StoredEvent.Key.class)
public class StoredEvent {
  /** Stream and number name one event. */
  public record Key(UUID streamId, long seq) implements Serializable {}

  private static final String TYPE_FIRST = "{\"type\":\"";

  @Id
  @Column(name = "stream_id")
  UUID streamId;

  @Id long seq;
  Instant at;
  String payload;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected StoredEvent() {}

  StoredEvent(UUID streamId, long seq, Instant at, String payload) {
    this.streamId = streamId;
    this.seq = seq;
    this.at = at;
    this.payload = payload;
  }

  /** The stream it belongs to. */
  public UUID streamId() {
    return streamId;
  }

  /** Its number in the stream, counted from 1 without holes. */
  public long seq() {
    return seq;
  }

  /** Whether its type begins with {@code prefix}; the log writes the type first. */
  public boolean isOf(String prefix) {
    return payload.startsWith(TYPE_FIRST + prefix);
  }

  /** When its transaction began; never a cursor. */
  public Instant at() {
    return at;
  }

  /** The event as JSON, {@code type} included. */
  public String payload() {
    return payload;
  }
}

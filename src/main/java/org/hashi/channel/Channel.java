package org.hashi.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A closed room: the unit of access and of order. Its stream of events bears its id. */
@Entity
@Table(name = "channel_channel")
class Channel {
  @Id
  @Column(name = "channel_id")
  UUID channelId;

  String kind;

  /** The patient's name for a channel about one patient. */
  String title;

  @Column(name = "patient_id")
  @Nullable UUID patientId;

  @Column(name = "created_at")
  Instant createdAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Channel() {}

  Channel(UUID channelId, NewChannel from, Instant createdAt) {
    this.channelId = channelId;
    this.kind = from.kind().word();
    this.title = from.title();
    this.patientId = from.patientId();
    this.createdAt = createdAt;
  }
}
